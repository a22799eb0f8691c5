#include <toml++/toml.h>

#include <algorithm>
#include <sstream>

#include "harness/value.h"

namespace sockerr {
namespace {

value convert(const toml::node& node) {
  value converted;
  if (const auto* table = node.as_table()) {
    // toml++ sorts keys; the order of the source is part of what is checked.
    std::vector<std::pair<const toml::key*, const toml::node*>> found;
    for (const auto& [key, child] : *table) found.emplace_back(&key, &child);
    std::ranges::stable_sort(found, {}, [](const auto& f) { return f.first->source().begin; });
    value::table members;
    members.reserve(found.size());
    for (const auto& [key, child] : found) {
      members.emplace_back(std::string(key->str()), convert(*child));
      members.back().second.set_line(static_cast<int>(key->source().begin.line));
    }
    converted = value(std::move(members));
  } else if (const auto* array = node.as_array()) {
    value::list items;
    for (const auto& child : *array) items.push_back(convert(child));
    converted = value(std::move(items));
  } else if (const auto* text = node.as_string()) {
    converted = value(text->get());
  } else if (const auto* integer = node.as_integer()) {
    converted = value(static_cast<long long>(integer->get()));
  } else if (const auto* real = node.as_floating_point()) {
    converted = value(real->get());
  } else if (const auto* boolean = node.as_boolean()) {
    converted = value(boolean->get());
  } else {
    std::ostringstream date;
    node.visit([&](const auto& other) { date << other; });
    converted = value(date.str());
  }
  converted.set_line(static_cast<int>(node.source().begin.line));
  return converted;
}

}  // namespace

value parse_toml(std::string_view text) {
  try {
    return convert(toml::parse(text));
  } catch (const toml::parse_error& error) {
    throw parse_error(static_cast<int>(error.source().begin.line),
                      std::string(error.description()));
  }
}

}  // namespace sockerr
