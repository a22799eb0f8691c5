#include <algorithm>
#include <filesystem>
#include <iostream>
#include <map>
#include <sstream>

#include "harness/cli/select.h"
#include "harness/cli/verbs.h"
#include "harness/files.h"
#include "harness/results.h"
#include "harness/suite.h"
#include "harness/supervisor.h"
#include "harness/text.h"

namespace sockerr {
namespace {

std::string quoted(const std::string& text) { return "\"" + text + "\""; }

/// The name of a row as TOML writes it: names of variants need quotes.
std::string header(const std::string& name) {
  return "[" + (name.find('@') == std::string::npos ? name : quoted(name)) + "]";
}

/// The row that says what was observed.
expected_outcome row_of(const case_report& report) {
  expected_outcome row;
  row.from = basis::measured;
  if (const auto& provoked = report.of(step::provoke)) {
    row.codes = {symbol_of(provoked->seen)};
    row.detail = provoked->seen.detail;
    if (provoked->seen.signal != 0) row.signal = signal_name(provoked->seen.signal);
  }
  if (const auto& after = report.of(step::aftermath)) row.aftermath = symbol_of(after->seen);
  return row;
}

std::string cell_of(const expected_outcome& row, const target_info& target) {
  std::string cell = target.inherits + " = { code = " + quoted(row.codes.front());
  if (!row.detail.empty()) cell += ", detail = " + quoted(row.detail);
  if (!row.signal.empty()) cell += ", signal = " + quoted(row.signal);
  if (row.aftermath != "ok") cell += ", aftermath = " + quoted(row.aftermath);
  const std::vector<std::string> release = split(target.release, '.');
  const std::string seen_on = release.size() < 2 ? target.release : release[0] + "." + release[1];
  return cell + ", basis = " + quoted(name_of(row.from)) + ", seen = " + quoted(seen_on) + " }";
}

/// The text of a table as rows: what stands before the first, then each from its header on.
struct table_text {
  std::string preamble;
  std::map<std::string, std::string> rows;
  bool has_crlf = false;  ///< so that the file keeps its line ends; here they are \n
};

void replace_all(std::string& text, std::string_view part, std::string_view by) {
  for (std::size_t at = 0; (at = text.find(part, at)) != text.npos; at += by.size())
    text.replace(at, part.size(), by);
}

table_text split_rows(std::string text) {
  table_text table;
  table.has_crlf = text.find("\r\n") != text.npos;
  replace_all(text, "\r\n", "\n");
  std::string* current = &table.preamble;
  std::string comment;  // belongs to what follows it
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with('#')) {
      comment += line + "\n";
      continue;
    }
    if (line.starts_with('[')) {
      std::string name = line.substr(1, line.find(']') - 1);
      std::erase(name, '"');
      current = &table.rows[name];
    }
    *current += comment + line + "\n";
    comment.clear();
  }
  *current += comment;
  return table;
}

std::string join_rows(const table_text& table) {
  std::string text = table.preamble;
  for (const auto& [name, row] : table.rows) {
    if (!text.empty() && !text.ends_with("\n\n")) text += "\n";
    text += row;
  }
  while (text.ends_with("\n\n")) text.pop_back();
  if (table.has_crlf) replace_all(text, "\n", "\r\n");
  return text;
}

std::string most_frequent(const std::map<std::string, std::string>& by_case) {
  std::map<std::string, int> counts;
  for (const auto& [id, cell] : by_case) ++counts[cell];
  return std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; })
      ->first;
}

/// Adds the cell to the row, which may exist for other platforms: linux, windows and posix stand in
/// this order.
void add_cell(table_text& table, const std::string& name, const std::string& cell) {
  std::string& row = table.rows[name];
  if (row.empty()) row = header(name) + "\n";
  while (row.ends_with("\n\n")) row.pop_back();
  std::size_t at = row.find("\nposix");
  if (cell.starts_with("linux")) at = std::min(at, row.find("\nwindows"));
  row.insert(at == row.npos ? row.size() : at + 1, cell + "\n");
}

/// Adds what was recorded of a scenario. Its own row, which holds for every variant, says what most
/// of them do and the others get rows of their own; but of variants that were not seen nothing is
/// said, and so each gets its own if there are any.
void add_scenario(table_text& table, const std::string& scenario,
                  const std::map<std::string, std::string>& by_case) {
  const auto row_name = [](const std::string& id) { return id.substr(id.find('/') + 1); };
  const std::size_t variants = select_cases({scenario}).size();
  std::string common;
  if (by_case.size() == variants) {
    common = most_frequent(by_case);
    add_cell(table, row_name(scenario), common);
  } else {
    std::cout << scenario << ": " << by_case.size() << " of " << variants
              << " variants recorded, in rows of their own\n";
  }
  for (const auto& [id, cell] : by_case)
    if (cell != common) add_cell(table, row_name(id), cell);
}

}  // namespace

int record(const record_arguments& arguments) {
  const suite now = load_suite(arguments.expected);
  const target_info target = choose_target(arguments.target, now.expected);
  if (target.name != target.inherits)
    throw input_error("a row says what " + target.inherits + " does; " + target.name +
                      " is another product, whose deviations are written by hand");

  std::vector<const test_case*> missing;
  for (const test_case* c : select_or_refuse(arguments.patterns))
    if (now.expected.find(target.inherits, c->id) == nullptr) missing.push_back(c);

  std::map<std::string, std::map<std::string, std::string>> cells;  // by scenario, then case id
  int unusable = 0;
  bool complete = true;
  {
    supervisor runner(supervision{.jobs = 2});
    complete = runner.run(missing, [&](const test_case& c, const case_report& seen) {
      // What is recorded must pass from now on: a cause that is not proven is no row.
      const expected_outcome row = row_of(seen);
      const judgement judged = judge(seen, &row, nullptr, now.codes);
      if (judged.result == verdict::pass) {
        const std::string cell = cell_of(row, target);
        cells[id_of(*c.what)][c.id] = cell;
        std::cout << c.id << ": " << cell << std::endl;
      } else {
        std::cout << c.id << ": nothing to record, " << name_of(judged.result) << ": "
                  << judged.reason << std::endl;
        ++unusable;
      }
    });
  }
  if (!complete) {
    std::cout << "interrupted: nothing was written\n";
    return 1;
  }

  std::map<std::string, table_text> tables;
  for (const auto& [scenario_id, by_case] : cells) {
    const std::string call = scenario_id.substr(0, scenario_id.find('/'));
    const std::string path = arguments.expected + "/" + call + ".toml";
    if (!tables.contains(path)) {
      const auto file = std::ranges::find(now.files, call + ".toml", &table_file::name);
      tables[path] = split_rows(file != now.files.end() ? file->text : "");
    }
    add_scenario(tables[path], scenario_id, by_case);
  }
  for (const auto& [path, table] : tables) {
    write_file(path, join_rows(table));
    std::cout << "wrote " << path << "\n";
  }
  if (missing.empty()) std::cout << "every case has a row for " << target.inherits << " already\n";
  return unusable == 0 ? 0 : 1;
}

}  // namespace sockerr
