#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace sockerr {

/// A document as a tree: what TOML and JSON have in common, in the order of the source. The
/// libraries that read and write those formats are behind toml.cpp and json.cpp.
class value {
 public:
  using list = std::vector<value>;
  using member = std::pair<std::string, value>;
  using table = std::vector<member>;

  value() = default;
  value(bool b) : data_(b) {}
  value(int n) : data_(static_cast<long long>(n)) {}
  value(long long n) : data_(n) {}
  value(double n) : data_(n) {}
  value(const char* text) : data_(std::string(text)) {}
  value(std::string text) : data_(std::move(text)) {}
  value(std::string_view text) : data_(std::string(text)) {}
  value(list items) : data_(std::move(items)) {}
  value(table members) : data_(std::move(members)) {}

  /// The content when it is of that type, nullptr otherwise.
  const std::string* text() const { return std::get_if<std::string>(&data_); }
  const long long* integer() const { return std::get_if<long long>(&data_); }
  const double* real() const { return std::get_if<double>(&data_); }
  const bool* boolean() const { return std::get_if<bool>(&data_); }
  const list* items() const { return std::get_if<list>(&data_); }
  const table* members() const { return std::get_if<table>(&data_); }

  /// The member of that name; nullptr when there is none or this is no table.
  const value* find(std::string_view name) const;
  /// The text of the member of that name, or empty.
  std::string text_of(std::string_view name) const;

  int line() const { return line_; }  ///< line of the source, from 1; 0 when made by the program
  void set_line(int line) { line_ = line; }

 private:
  std::variant<std::nullptr_t, bool, long long, double, std::string, list, table> data_ = nullptr;
  int line_ = 0;
};

/// The text is not what its format demands.
struct parse_error : std::runtime_error {
  parse_error(int at_line, const std::string& message)
      : std::runtime_error(message), line(at_line) {}
  int line;
};

/// Both throw parse_error.
value parse_toml(std::string_view text);
value parse_json(std::string_view text);

/// One line, or indented by two spaces.
enum class json_layout { compact, indented };
std::string to_json(const value& document, json_layout layout);

/// The text with U+FFFD for what is not UTF-8 in it.
std::string valid_utf8(const std::string& text);

}  // namespace sockerr
