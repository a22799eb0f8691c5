#include <algorithm>
#include <iostream>
#include <map>
#include <sstream>

#include "harness/cli/report.h"
#include "harness/cli/verbs.h"
#include "harness/results.h"
#include "harness/suite.h"

namespace sockerr {
namespace {

/// The rows are all cases of any run; a run that lacks the case has an empty cell.
std::map<std::string, std::vector<const case_result*>> rows_of(
    const std::vector<run_result>& runs) {
  std::map<std::string, std::vector<const case_result*>> rows;
  for (std::size_t column = 0; column < runs.size(); ++column)
    for (const case_result& r : runs[column].cases) {
      auto& row = rows[r.id];
      row.resize(runs.size());
      row[column] = &r;
    }
  return rows;
}

std::string cell_text(const case_result* r) {
  if (r == nullptr) return "-";
  if (r->verdict == "pass") return observed_text(*r);
  if (r->verdict == "skip") return "skip";
  return observed_text(*r) + " [" + r->verdict + "]";
}

std::string column_title(const run_result& run) {
  return run.target.name + " " + run.target.release;
}

std::string plain(const std::vector<run_result>& runs) {
  const auto rows = rows_of(runs);
  std::size_t id_width = 4;
  std::vector<std::size_t> widths;
  for (const run_result& run : runs) widths.push_back(column_title(run).size());
  for (const auto& [id, row] : rows) {
    id_width = std::max(id_width, id.size());
    for (std::size_t i = 0; i < row.size(); ++i)
      widths[i] = std::max(widths[i], cell_text(row[i]).size());
  }
  std::ostringstream out;
  const auto cell = [&](const std::string& text, std::size_t width, bool last) {
    out << text;
    if (!last) out << std::string(width - text.size() + 2, ' ');
  };
  cell("case", id_width, false);
  for (std::size_t i = 0; i < runs.size(); ++i)
    cell(column_title(runs[i]), widths[i], i + 1 == runs.size());
  out << "\n";
  for (const auto& [id, row] : rows) {
    cell(id, id_width, false);
    for (std::size_t i = 0; i < row.size(); ++i)
      cell(cell_text(row[i]), widths[i], i + 1 == row.size());
    out << "\n";
  }
  return out.str();
}

std::string as_markdown(const std::vector<run_result>& runs) {
  std::ostringstream out;
  out << "| case |";
  for (const run_result& run : runs) out << " " << column_title(run) << " |";
  out << "\n|---|";
  for (std::size_t i = 0; i < runs.size(); ++i) out << "---|";
  out << "\n";
  for (const auto& [id, row] : rows_of(runs)) {
    out << "| " << id << " |";
    for (const case_result* r : row) out << " " << cell_text(r) << " |";
    out << "\n";
  }
  return out.str();
}

}  // namespace

int matrix(const matrix_arguments& arguments) {
  std::vector<run_result> runs;
  for (const std::string& path : arguments.results) runs.push_back(read_results(path));
  if (!arguments.markdown.empty()) write_file(arguments.markdown, as_markdown(runs));
  if (arguments.markdown.empty()) std::cout << plain(runs);
  return 0;
}

}  // namespace sockerr
