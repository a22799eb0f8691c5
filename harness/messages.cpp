#include "harness/messages.h"

#include "harness/pages.h"

namespace sockerr {
namespace {

std::vector<long long> read_numbers(table_reader& reader, const value& row) {
  std::vector<long long> numbers;
  const value* found = row.find("numbers");
  if (found == nullptr) return numbers;
  if (found->items() != nullptr)
    for (const value& item : *found->items())
      if (item.integer() != nullptr) numbers.push_back(*item.integer());
  if (found->items() == nullptr || numbers.size() != found->items()->size())
    reader.complain(found->line(), "'numbers' must be a list of numbers");
  return numbers;
}

known_message read_message(table_reader& reader, const value& row, const code_table& codes) {
  reader.allow_only(row, {"says", "numbers", "means", "codes", "calls", "scenarios"});
  known_message read{.says = reader.texts(row, "says"),
                     .numbers = read_numbers(reader, row),
                     .means = reader.demand_text(row, "means"),
                     .codes = {},
                     .calls = reader.texts(row, "calls"),
                     .scenarios = reader.texts(row, "scenarios")};
  if (read.says.empty() && read.numbers.empty())
    reader.complain(row.line(), "by 'says' or 'numbers' a message is known, and both are missing");
  for (const std::string& symbol : reader.texts(row, "codes"))
    if (const code_row* code = codes.find(symbol))
      read.codes.push_back(code);
    else
      reader.complain(row.line(), "there is no code '" + symbol + "'");
  for (const std::string& id : read.scenarios)
    if (const page* found = find_page(id); found == nullptr || found->id != id)
      reader.complain(row.line(), "there is no scenario '" + id + "'");
  return read;
}

}  // namespace

std::vector<known_message> read_messages(const std::vector<table_file>& files,
                                         const code_table& codes, std::vector<problem>& problems) {
  std::vector<known_message> messages;
  for (const table_file& file : files) {
    if (file.name != "messages.toml") continue;
    table_reader reader(file, problems);
    for (const auto& [name, row] : reader.rows())
      messages.push_back(read_message(reader, row, codes));
  }
  return messages;
}

}  // namespace sockerr
