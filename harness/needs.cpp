#include "harness/needs.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "harness/pages.h"
#include "harness/text.h"

namespace sockerr {
namespace {

/// The verbs of the command line.
constexpr std::string_view verbs[] = {"claims", "codes",  "coverage", "diff",   "explain",
                                      "list",   "matrix", "porting",  "record", "run"};

/// The number that the name of a row is: two digits, so that sorting by name sorts by number.
int read_number(table_reader& reader, const std::string& name, int line) {
  int number = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
  if (error != std::errc() || end != name.data() + name.size() || name.size() != 2 || number < 1)
    reader.complain(line, "'" + name + "' must be a number of two digits, such as 07");
  return number;
}

void check_scenarios(table_reader& reader, const need& read, int line) {
  for (const std::string& id : read.scenarios)
    if (const page* found = find_page(id); found == nullptr || found->id != id)
      reader.complain(line, "there is no scenario '" + id + "'");
  if (!std::ranges::is_sorted(read.scenarios)) reader.complain(line, "'scenarios' must be sorted");
  if (std::set(read.scenarios.begin(), read.scenarios.end()).size() != read.scenarios.size())
    reader.complain(line, "'scenarios' names one twice");
}

void check_commands(table_reader& reader, const need& read, int line) {
  for (const std::string& command : read.commands)
    if (const std::string verb = command.substr(0, command.find(' '));
        std::ranges::find(verbs, verb) == std::end(verbs))
      reader.complain(line, "'" + command + "' does not begin with a verb of the program");
}

need read_need(table_reader& reader, const std::string& name, const value& row) {
  reader.allow_only(row, {"question", "answer", "threads", "scenarios", "commands", "open"});
  need read{.number = read_number(reader, name, row.line()),
            .question = reader.demand_text(row, "question"),
            .answer = reader.demand_text(row, "answer"),
            .threads = reader.texts(row, "threads"),
            .scenarios = reader.texts(row, "scenarios"),
            .commands = reader.texts(row, "commands"),
            .open = reader.text(row, "open")};
  if (read.threads.empty()) reader.complain(row.line(), "'threads' is missing: who asks");
  if (read.scenarios.empty() && read.commands.empty())
    reader.complain(row.line(), "need " + name + " has neither scenarios nor commands");
  check_scenarios(reader, read, row.line());
  check_commands(reader, read, row.line());
  return read;
}

}  // namespace

std::vector<need> read_needs(const std::vector<table_file>& files, std::vector<problem>& problems) {
  std::vector<need> needs;
  for (const table_file& file : files) {
    if (file.name != "needs.toml") continue;
    table_reader reader(file, problems);
    for (const auto& [name, row] : reader.rows()) needs.push_back(read_need(reader, name, row));
  }
  return needs;
}

std::vector<const need*> needs_of(const std::vector<need>& needs, const std::string& scenario_id) {
  std::vector<const need*> found;
  for (const need& n : needs)
    if (std::ranges::find(n.scenarios, scenario_id) != n.scenarios.end()) found.push_back(&n);
  return found;
}

}  // namespace sockerr
