#include <algorithm>
#include <filesystem>
#include <iostream>
#include <map>
#include <sstream>

#include "harness/cli/report.h"
#include "harness/cli/verbs.h"
#include "harness/files.h"
#include "harness/results.h"
#include "harness/suite.h"
#include "harness/text.h"

namespace sockerr {
namespace {

struct cell {
  std::string text = "-";
  std::string verdict;  ///< of a run; for a platform without a run, the basis of its row
  std::string reason;
};

/// Cases by targets. A run that lacks a case has an empty cell.
struct grid {
  std::vector<std::string> columns;
  std::map<std::string, std::vector<cell>> rows;
};

grid grid_of(const std::vector<run_result>& runs) {
  grid all;
  for (const run_result& run : runs) {
    for (const case_result& r : run.cases) {
      auto& row = all.rows[r.id];
      row.resize(runs.size());
      cell& content = row[all.columns.size()];
      content = {.text = observed_text(r), .verdict = r.verdict, .reason = r.reason};
      if (r.verdict == "skip") content.text = "skip";
      if (r.verdict != "pass" && r.verdict != "skip") content.text += " [" + r.verdict + "]";
    }
    all.columns.push_back(run.target.name + " " + run.target.release);
  }
  return all;
}

/// Adds what the rows say of a platform on which nothing was run.
void add_rows_of(const std::string& platform, const expectations& expected, grid& all) {
  all.columns.push_back(platform + ", not run");
  for (auto& [id, cells] : all.rows) {
    cell& content = cells.emplace_back();
    const expected_outcome* row = expected.find(platform, id);
    if (row == nullptr) continue;
    content = {.text = join(row->codes, " or ") + (row->detail.empty() ? "" : ": " + row->detail) +
                       " (" + name_of(row->from) + ")",
               .verdict = name_of(row->from),
               .reason = row->source};
  }
}

std::string plain(const grid& all) {
  std::size_t id_width = 4;
  std::vector<std::size_t> widths;
  for (const std::string& column : all.columns) widths.push_back(column.size());
  for (const auto& [id, row] : all.rows) {
    id_width = std::max(id_width, id.size());
    for (std::size_t i = 0; i < row.size(); ++i)
      widths[i] = std::max(widths[i], row[i].text.size());
  }
  std::ostringstream out;
  const auto line = [&](const std::string& id, const auto& text_in) {
    out << id << std::string(id_width - id.size(), ' ');
    for (std::size_t i = 0; i < all.columns.size(); ++i) {
      const std::string& text = text_in(i);
      out << "  " << text;
      if (i + 1 < all.columns.size()) out << std::string(widths[i] - text.size(), ' ');
    }
    out << "\n";
  };
  line("case", [&](std::size_t i) -> const std::string& { return all.columns[i]; });
  for (const auto& [id, row] : all.rows)
    line(id, [&row = row](std::size_t i) -> const std::string& { return row[i].text; });
  return out.str();
}

std::string as_markdown(const grid& all) {
  std::ostringstream out;
  out << "| case |";
  for (const std::string& column : all.columns) out << " " << column << " |";
  out << "\n|---|";
  for (std::size_t i = 0; i < all.columns.size(); ++i) out << "---|";
  out << "\n";
  for (const auto& [id, row] : all.rows) {
    out << "| " << id << " |";
    for (const cell& c : row) out << " " << c.text << " |";
    out << "\n";
  }
  return out.str();
}

std::string escaped(std::string_view text) {
  std::string safe;
  for (const char c : text) switch (c) {
      case '&':
        safe += "&amp;";
        break;
      case '<':
        safe += "&lt;";
        break;
      case '>':
        safe += "&gt;";
        break;
      case '"':
        safe += "&quot;";
        break;
      default:
        safe += c;
    }
  return safe;
}

std::string as_html(const grid& all) {
  std::ostringstream out;
  out << "<!doctype html>\n<meta charset=\"utf-8\">\n<title>sockerr: cases by "
         "targets</title>\n<style>"
         "body{font:14px system-ui,sans-serif}table{border-collapse:collapse}"
         "th{position:sticky;top:0;background:#fff;text-align:left}td,th{padding:.2em .6em;"
         "border-bottom:1px solid #ddd}.known_deviation{background:#ffe9b0}.skip,.documented,"
         ".undecided{color:#777}.fail,.cause_unproven,.deviation_expired,.deviation_changed,."
         "broken,"
         ".crash,.timeout{background:#f6b3b3}</style>\n<table>\n<tr><th>case";
  for (const std::string& column : all.columns) out << "<th>" << escaped(column);
  out << "\n";
  for (const auto& [id, row] : all.rows) {
    out << "<tr><td>" << escaped(id);
    for (const cell& c : row)
      out << "<td class=\"" << c.verdict << "\" title=\"" << escaped(c.reason) << "\">"
          << escaped(c.text);
    out << "\n";
  }
  out << "</table>\n";
  return out.str();
}

}  // namespace

int matrix(const matrix_arguments& arguments) {
  const bool to_files = !arguments.markdown.empty() || !arguments.html.empty();
  if (!to_files && !arguments.expected.empty())
    throw input_error("--expected '" + arguments.expected +
                      "': only --markdown and --html show rows of tables; give one of them too");
  std::vector<run_result> runs;
  for (const std::string& path : arguments.results) runs.push_back(read_results(path));
  grid all = grid_of(runs);
  if (!to_files) {
    std::cout << plain(all);
    return 0;
  }
  const suite tables = load_suite(arguments.expected);
  for (const char* platform : {"linux", "windows"})
    if (std::ranges::none_of(runs, [&](const auto& run) { return run.target.name == platform; }))
      add_rows_of(platform, tables.expected, all);
  if (!arguments.markdown.empty()) write_file(arguments.markdown, as_markdown(all));
  if (!arguments.html.empty()) {
    std::error_code failed;  // write_file says what is wrong
    std::filesystem::create_directories(arguments.html, failed);
    write_file((std::filesystem::path(arguments.html) / "index.html").string(), as_html(all));
  }
  return 0;
}

}  // namespace sockerr
