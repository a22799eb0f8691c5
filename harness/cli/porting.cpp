#include <algorithm>
#include <iostream>
#include <map>
#include <sstream>

#include "harness/cli/verbs.h"
#include "harness/pages.h"
#include "harness/registry.h"
#include "harness/suite.h"
#include "harness/text.h"

namespace sockerr {
namespace {

bool accepts(const expected_outcome& row, const std::string& code) {
  return std::ranges::find(row.codes, code) != row.codes.end();
}

/// Whether the code is a macro whose number on Windows is that of an accepted Winsock code.
bool is_number_of(const code_row& code, const expected_outcome& windows_row,
                  const code_table& codes) {
  return std::ranges::any_of(code.numbers, [&](const auto& on) {
    return on.first == "windows" && std::ranges::any_of(windows_row.codes, [&](const auto& symbol) {
             const code_row* accepted = codes.find(symbol);
             return accepted != nullptr && accepted->numbers.front().second == on.second;
           });
  });
}

/// Whether Winsock has the code under the same name or as an exact twin.
bool has_as_well(const expected_outcome& windows_row, const std::string& symbol,
                 const code_table& codes) {
  if (accepts(windows_row, symbol)) return true;  // ok, or a code of a language
  const code_row* code = codes.find(symbol);
  if (code == nullptr) return false;
  const auto is_accepted = [&](const std::string& name) { return accepts(windows_row, name); };
  const auto is_accepted_name = [&](const std::string& name) { return is_accepted("WSA" + name); };
  return is_accepted_name(symbol) || is_number_of(*code, windows_row, codes) ||
         std::ranges::any_of(code->aliases, is_accepted_name) ||
         (code->match == twin_match::exact && std::ranges::any_of(code->twins, is_accepted));
}

bool mean_the_same(const expected_outcome& linux_row, const expected_outcome& windows_row,
                   const code_table& codes) {
  return linux_row.detail == windows_row.detail && linux_row.signal == windows_row.signal &&
         std::ranges::any_of(linux_row.codes, [&](const std::string& symbol) {
           return has_as_well(windows_row, symbol, codes);
         });
}

std::string text_of(const expected_outcome& row) {
  std::string text = join(row.codes, " or ");
  if (!row.detail.empty()) text += ": " + row.detail;
  if (!row.signal.empty()) text += " and " + row.signal;
  return text + " (" + name_of(row.from) + ")";
}

/// What both platforms do, and in which settings.
using differences = std::map<std::pair<std::string, std::string>, std::vector<std::string>>;

differences differences_of(const page& p, const suite& tables) {
  differences found;
  for (const std::string& id : cases_on(p, "windows")) {
    if (!variant_exists("linux", id)) continue;
    const expected_outcome* on_linux = tables.expected.find("linux", id);
    const expected_outcome* on_windows = tables.expected.find("windows", id);
    if (on_linux == nullptr || on_windows == nullptr || on_windows->codes.empty()) continue;
    if (mean_the_same(*on_linux, *on_windows, tables.codes)) continue;
    const std::size_t at = id.find('@');
    found[{text_of(*on_linux), text_of(*on_windows)}].push_back(
        at == std::string::npos ? "" : id.substr(at + 1));
  }
  return found;
}

/// The settings, or where there are many, how many and some of them.
std::string list_of(const std::vector<std::string>& variants) {
  constexpr std::ptrdiff_t readable = 6, samples = 3;
  if (std::ssize(variants) <= readable) return join(variants, ", ");
  return std::to_string(variants.size()) + " settings, such as " +
         join({variants.begin(), variants.begin() + samples}, ", ");
}

std::string row_of(const page& p, const differences& found) {
  std::string rows;
  for (const auto& [codes, variants] : found) {
    rows += "| " + p.title + " (`" + p.id + "`";
    if (found.size() > 1 || variants.size() < p.variants.size()) rows += ": " + list_of(variants);
    rows += ") | " + codes.first + " | " + codes.second + " | " + p.fix + " |\n";
  }
  return rows;
}

}  // namespace

int porting(const table_arguments& arguments) {
  const suite tables = load_suite(arguments.expected);
  std::map<std::string, std::string> by_call;
  int situations = 0;
  for (const page& p : all_pages()) {
    if (p.platform != "any" || p.call == "python") continue;  // what the calls themselves do
    const differences found = differences_of(p, tables);
    situations += found.empty() ? 0 : 1;
    by_call[p.call] += row_of(p, found);
  }
  std::cout << "# Where Linux and Windows differ\n\n"
            << "In " << situations
            << " situations the two platforms do not give the same error under another name, but\n"
               "say something else. What stands in the last column works on both: it is the remedy "
               "that runs\nwith each scenario. In brackets, where the value comes from. Written by "
               "`sockerr porting`.\n";
  for (const auto& [call, rows] : by_call)
    if (!rows.empty())
      std::cout << "\n## " << call
                << "\n\n| situation | Linux | Windows | write instead |\n|---|---|---|---|\n"
                << rows;
  return 0;
}

}  // namespace sockerr
