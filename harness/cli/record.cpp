#include <algorithm>
#include <filesystem>
#include <iostream>
#include <map>
#include <sstream>

#include "harness/cli/select.h"
#include "harness/cli/verbs.h"
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

std::string cell_of(const case_report& report, const target_info& target) {
  const outcome& seen = report.of(step::provoke)->seen;
  std::string cell = target.inherits + " = { code = " + quoted(symbol_of(seen));
  if (seen.detail[0] != '\0') cell += ", detail = " + quoted(seen.detail);
  if (seen.signal != 0) cell += ", signal = " + quoted(signal_name(seen.signal));
  const auto& after = report.of(step::aftermath);
  if (after && after->seen.failed) cell += ", aftermath = " + quoted(symbol_of(after->seen));
  const std::vector<std::string> release = split(target.release, '.');
  const std::string seen_on = release.size() < 2 ? target.release : release[0] + "." + release[1];
  return cell + ", basis = \"measured\", seen = " + quoted(seen_on) + " }";
}

/// The text of a table as rows: what stands before the first, then each from its header on.
struct table_text {
  std::string preamble;
  std::map<std::string, std::string> rows;
};

table_text split_rows(const std::string& text) {
  table_text table;
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
  return text;
}

std::string most_frequent(const std::map<std::string, std::string>& by_case) {
  std::map<std::string, int> counts;
  for (const auto& [id, cell] : by_case) ++counts[cell];
  return std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; })
      ->first;
}

/// Adds the cell to the row, which may exist for other platforms.
void add_cell(table_text& table, const std::string& name, const std::string& cell) {
  std::string& row = table.rows[name];
  if (row.empty()) row = header(name) + "\n";
  while (row.ends_with("\n\n")) row.pop_back();
  row += cell + "\n";
}

}  // namespace

int record(const record_arguments& arguments) {
  // Tables that lack rows are what this verb is for, so problems of that sort do not stop it.
  std::vector<problem> problems;
  const std::vector<table_file> files = read_tables(arguments.expected);
  const code_table codes(files, problems);
  const expectations expected(files, codes, {}, problems);
  const target_info target = choose_target(arguments.target, expected);
  if (target.name != target.inherits)
    throw input_error("a row says what " + target.inherits + " does; " + target.name +
                      " is another product, whose deviations are written by hand");

  std::vector<const test_case*> missing;
  for (const test_case* c : select_or_refuse(arguments.patterns))
    if (expected.find(target.inherits, c->id) == nullptr) missing.push_back(c);

  std::map<std::string, std::map<std::string, std::string>> cells;  // by scenario, then case id
  int unusable = 0;
  {
    supervisor runner({.jobs = 2});
    runner.run(missing, [&](const test_case& c, const case_report& seen) {
      const auto& provoked = seen.of(step::provoke);
      if (!provoked || provoked->end != step_end::answered) {
        std::cout << c.id << ": no outcome to record" << (provoked ? ": " : "")
                  << (provoked ? provoked->reason : "") << "\n";
        ++unusable;
        return;
      }
      cells[id_of(*c.what)][c.id] = cell_of(seen, target);
    });
  }

  std::map<std::string, table_text> tables;
  for (const auto& [scenario_id, by_case] : cells) {
    const std::string call = scenario_id.substr(0, scenario_id.find('/'));
    const std::string path = arguments.expected + "/" + call + ".toml";
    if (!tables.contains(path)) {
      const auto file = std::ranges::find(files, call + ".toml", &table_file::name);
      tables[path] = split_rows(file != files.end() ? file->text : "");
    }
    // The row of the scenario says what most variants do; the others get rows of their own.
    const std::string common = most_frequent(by_case);
    add_cell(tables[path], scenario_id.substr(call.size() + 1), common);
    for (const auto& [id, cell] : by_case) {
      if (cell != common) add_cell(tables[path], id.substr(call.size() + 1), cell);
      std::cout << id << ": " << cell << "\n";
    }
  }
  for (const auto& [path, table] : tables) {
    write_file(path, join_rows(table));
    std::cout << "wrote " << path << "\n";
  }
  if (cells.empty()) std::cout << "every case has a row for " << target.inherits << " already\n";
  return unusable == 0 ? 0 : 1;
}

}  // namespace sockerr
