#include <nlohmann/json.hpp>

#include <algorithm>

#include "harness/value.h"

namespace sockerr {
namespace {

using nlohmann::ordered_json;

ordered_json convert(const value& v) {
  if (const auto* text = v.text()) return *text;
  if (const auto* integer = v.integer()) return *integer;
  if (const auto* real = v.real()) return *real;
  if (const auto* boolean = v.boolean()) return *boolean;
  if (const auto* items = v.items()) {
    auto converted = ordered_json::array();
    for (const value& item : *items) converted.push_back(convert(item));
    return converted;
  }
  if (const auto* members = v.members()) {
    auto converted = ordered_json::object();
    for (const auto& [name, member] : *members) converted.emplace(name, convert(member));
    return converted;
  }
  return nullptr;
}

/// More levels than any document of ours has; each takes some of the stack.
constexpr int deepest = 64;

value convert(const ordered_json& j, int depth = 0) {
  if (depth > deepest) throw parse_error(0, "too deep");
  if (j.is_string()) return value(j.get_ref<const std::string&>());
  if (j.is_number_integer()) return value(j.get<long long>());
  if (j.is_number()) return value(j.get<double>());
  if (j.is_boolean()) return value(j.get<bool>());
  if (j.is_array()) {
    value::list items;
    for (const auto& item : j) items.push_back(convert(item, depth + 1));
    return value(std::move(items));
  }
  if (j.is_object()) {
    value::table members;
    for (const auto& [name, member] : j.items())
      members.emplace_back(name, convert(member, depth + 1));
    return value(std::move(members));
  }
  return {};
}

}  // namespace

value parse_json(std::string_view text) {
  try {
    return convert(ordered_json::parse(text));
  } catch (const ordered_json::parse_error& error) {
    const std::size_t at = std::min(error.byte, text.size());
    const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<long>(at), '\n');
    throw parse_error(static_cast<int>(line), error.what());
  } catch (const ordered_json::exception& error) {  // a number that is too large
    throw parse_error(0, error.what());
  }
}

std::string to_json(const value& document, json_layout layout) {
  // Text that a program printed may not be UTF-8; it must not spoil the document.
  return convert(document).dump(layout == json_layout::indented ? 2 : -1, ' ', false,
                                ordered_json::error_handler_t::replace);
}

std::string valid_utf8(const std::string& text) {
  return *parse_json(to_json(text, json_layout::compact)).text();
}

}  // namespace sockerr
