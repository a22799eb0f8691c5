#include "harness/code_table.h"

#include <algorithm>
#include <array>
#include <utility>

#include "harness/native_codes.h"
#include "harness/text.h"

namespace sockerr {
namespace {

struct code_file {
  std::string_view name;
  code_domain domain;
  std::string_view columns;  ///< the systems and ABIs whose numbers differ; empty: one number
};
constexpr std::array code_files{
    code_file{"codes/errno.toml", code_domain::errno_code,
              "generic mips alpha sparc hppa macos freebsd libuv"},
    code_file{"codes/exception.toml", code_domain::exception, ""},
    code_file{"codes/gai.toml", code_domain::gai, "glibc musl macos freebsd windows libuv"},
    code_file{"codes/h_errno.toml", code_domain::h_errno_code, "posix windows"},
    code_file{"codes/winsock.toml", code_domain::winsock, ""}};

std::optional<int> read_number(table_reader& reader, const std::string& name, const value& number) {
  if (number.integer() != nullptr && std::in_range<int>(*number.integer()))
    return static_cast<int>(*number.integer());
  reader.complain(number.line(), "'" + name + "' must be a whole number of 32 bits");
  return {};
}

std::vector<std::pair<std::string, int>> read_numbers(table_reader& reader, const value& row,
                                                      std::string_view columns) {
  std::vector<std::pair<std::string, int>> numbers;
  const value::table& members = *row.members();
  const value* number =
      !members.empty() && members.front().first == "number" ? &members.front().second : nullptr;
  if (number == nullptr || number->line() != row.line() + 1) {
    reader.complain(row.line(), "a code's row begins with its 'number' on the next line");
    return numbers;
  }
  if (columns.empty()) {
    if (const auto n = read_number(reader, "number", *number)) numbers.emplace_back("", *n);
    return numbers;
  }
  if (number->members() == nullptr || number->members()->empty()) {
    reader.complain(number->line(),
                    "'number' must be a table with some of: " + join(split(columns, ' '), ", "));
    return numbers;
  }
  reader.allow_only(*number, split(columns, ' '));
  for (const auto& [column, n] : *number->members())
    if (const auto read = read_number(reader, column, n)) numbers.emplace_back(column, *read);
  return numbers;
}

}  // namespace

const char* platform_of(code_domain domain) {
  if (domain == code_domain::exception) return "any";
  return domain == code_domain::winsock ? "windows" : "linux";
}

bool belongs_to(code_domain domain, std::string_view platform) {
  return domain == code_domain::exception || platform == platform_of(domain);
}

const char* name_of(code_domain domain) {
  switch (domain) {
    case code_domain::errno_code:
      return "errno";
    case code_domain::winsock:
      return "winsock";
    case code_domain::gai:
      return "gai";
    case code_domain::h_errno_code:
      return "h_errno";
    case code_domain::exception:
      return "exception";
  }
  return "?";
}

int number_here(const code_row& row) {
  for (const native_code& code : native_codes)
    if (code.domain == row.domain && row.symbol == code.symbol) return code.number;
  return row.numbers.empty() ? 0 : row.numbers.front().second;
}

code_table::code_table(const std::vector<table_file>& files, std::vector<problem>& problems) {
  for (const code_file& wanted : code_files)
    for (const table_file& file : files)
      if (file.name == wanted.name)
        read(table_reader(file, problems), wanted.domain, wanted.columns);
  check_twins(problems);
}

void code_table::read(table_reader reader, code_domain domain, std::string_view columns) {
  for (const auto& [symbol, row] : reader.rows()) {
    reader.allow_only(row,
                      {"number", "aliases", "says", "java", "listed", "meaning", "errc", "twin"});
    code_row read{.symbol = symbol, .domain = domain};
    read.path = reader.file().path;
    read.line = row.line();
    if (domain != code_domain::exception) read.numbers = read_numbers(reader, row, columns);
    if (const auto of_libuv =
            std::ranges::find(read.numbers, "libuv", &std::pair<std::string, int>::first);
        of_libuv != read.numbers.end()) {
      read.libuv = of_libuv->second;
      read.numbers.erase(of_libuv);
    }
    read.aliases = reader.texts(row, "aliases");
    read.says = reader.texts(row, "says");
    read.java = reader.text(row, "java");
    read.meaning = reader.demand_text(row, "meaning");
    read.errc = reader.text(row, "errc");
    if (const value* listed = row.find("listed")) {
      if (listed->boolean() == nullptr)
        reader.complain(listed->line(), "'listed' must be true or false");
      else
        read.listed = *listed->boolean();
    }
    if (const value* twin = row.find("twin"); twin == nullptr || twin->members() == nullptr) {
      reader.complain(row.line(), "'twin' must say exact, near or none");
    } else if (twin->find("exact") != nullptr) {
      read.match = twin_match::exact;
      read.twins = reader.texts(*twin, "exact");
      reader.allow_only(*twin, {"exact"});
    } else if (twin->find("near") != nullptr) {
      read.match = twin_match::close;
      read.twins = reader.texts(*twin, "near");
      read.twin_note = reader.demand_text(*twin, "why");
      reader.allow_only(*twin, {"near", "why"});
    } else {
      read.twin_note = reader.demand_text(*twin, "none");
      reader.allow_only(*twin, {"none"});
    }
    if (const code_row* other = find(symbol))
      reader.complain(row.line(), symbol + " stands in " + other->path + " too");
    rows_.push_back(std::move(read));
  }
}

void code_table::check_twins(std::vector<problem>& problems) const {
  for (const code_row& row : rows_)
    for (const std::string& symbol : row.twins) {
      const auto complain = [&](const std::string& message) {
        problems.push_back({row.path, row.line, row.symbol + ": " + message});
      };
      const code_row* twin = find(symbol);
      const bool mutual = row.domain != code_domain::h_errno_code;  // those have no way back
      if (twin == nullptr)
        complain("its twin " + symbol + " is in no table");
      else if (belongs_to(twin->domain, platform_of(row.domain)))
        complain("its twin " + symbol + " is a code of the same platform");
      else if (mutual && row.match == twin_match::exact &&
               (twin->match != twin_match::exact ||
                std::ranges::find(twin->twins, row.symbol) == twin->twins.end()))
        complain("calls " + symbol + " an exact twin, which does not say the same");
    }
}

const code_row* code_table::find(std::string_view symbol) const {
  for (const code_row& row : rows_)
    if (row.symbol == symbol || std::ranges::find(row.aliases, symbol) != row.aliases.end())
      return &row;
  return nullptr;
}

std::vector<const code_row*> code_table::with_number(long long number) const {
  std::vector<const code_row*> found;
  for (const code_row& row : rows_)
    if (row.libuv == number ||
        std::ranges::any_of(row.numbers, [&](const auto& n) { return n.second == number; }))
      found.push_back(&row);
  return found;
}

}  // namespace sockerr
