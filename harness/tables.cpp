#include "harness/tables.h"

#include <algorithm>
#include <filesystem>
#include <stdexcept>

#include "harness/embedded.h"
#include "harness/files.h"
#include "harness/text.h"

namespace sockerr {
namespace fs = std::filesystem;

std::string to_text(const problem& p) {
  return p.path + ":" + (p.line > 0 ? std::to_string(p.line) + ":" : "") + " " + p.message;
}

std::string text_of(const embedded_file& file) {
  std::string text;
  for (const char* line : file.lines) (text += line) += '\n';
  return text;
}

/// The paths below a folder that end as those of tables do, whatever they are.
std::vector<fs::path> tables_below(const std::string& folder) try {
  if (!fs::is_directory(folder)) throw std::runtime_error(folder + " is no folder with tables");
  std::vector<fs::path> found;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.path().extension() == ".toml") found.push_back(entry.path());
  return found;
} catch (const fs::filesystem_error& error) {
  const std::string where = error.path1().empty() ? folder : error.path1().string();
  throw std::runtime_error(where + ": cannot be read: " + error.code().message());
}

std::vector<table_file> read_tables(const std::string& folder) {
  std::vector<table_file> files;
  if (folder.empty()) {
    for (const embedded_file& file : embedded_tables)
      files.push_back({file.name, std::string("expected/") + file.name, text_of(file)});
    return files;
  }
  for (const fs::path& path : tables_below(folder))
    files.push_back({path.lexically_relative(folder).generic_string(), path.generic_string(),
                     read_file(path.string())});
  if (files.empty()) throw std::runtime_error(folder + " holds no .toml files");
  std::ranges::sort(files, {}, &table_file::name);
  return files;
}

bool is_row_file(std::string_view name) {
  return name.find('/') == std::string_view::npos && name != "targets.toml" &&
         name != "needs.toml" && name != "messages.toml";
}

value::table table_reader::rows() {
  value document;
  try {
    document = parse_toml(file_.text);
  } catch (const parse_error& error) {
    complain(error.line, std::string("not valid TOML: ") + error.what(), bearing::unread);
    return {};
  }
  if (document.members()->empty())
    complain(0, "holds no rows; write some or delete the file", bearing::unread);
  value::table found;
  for (const auto& [name, row] : *document.members()) {
    if (row.members() == nullptr) {
      complain(row.line(), "'" + name + "' is no table; a row begins with [" + name + "]");
      continue;
    }
    if (!found.empty() && !(found.back().first < name))
      complain(row.line(), "'" + name + "' must stand before '" + found.back().first +
                               "': rows are sorted by name");
    found.emplace_back(name, row);
  }
  return found;
}

void table_reader::complain(int line, std::string message, bearing on_others) {
  problems_.push_back({file_.path, line, std::move(message), on_others});
}

void table_reader::allow_only(const value& table, const std::vector<std::string>& names) {
  for (const auto& [name, member] : *table.members())
    if (std::ranges::find(names, name) == names.end()) {
      complain(member.line(), "unknown key '" + name + "'; known are: " + join(names, ", "));
    }
}

void table_reader::demand(const value& table, std::string_view name) {
  if (table.find(name) == nullptr) complain(table.line(), "'" + std::string(name) + "' is missing");
}

std::string table_reader::demand_text(const value& table, std::string_view name) {
  demand(table, name);
  return text(table, name);
}

std::string table_reader::text(const value& table, std::string_view name) {
  const value* found = table.find(name);
  if (found == nullptr) return {};
  if (found->text() == nullptr || found->text()->empty()) {
    complain(found->line(), "'" + std::string(name) + "' must be a text that is not empty");
    return {};
  }
  return *found->text();
}

std::string table_reader::one_of(const value& table, std::string_view name,
                                 const std::vector<std::string>& known) {
  std::string found = text(table, name);
  if (found.empty() || std::ranges::find(known, found) != known.end()) return found;
  complain(table.find(name)->line(),
           std::string(name) + " '" + found + "' is none of " + join(known, ", "));
  return {};
}

std::vector<std::string> table_reader::texts(const value& table, std::string_view name) {
  const value* found = table.find(name);
  if (found == nullptr) return {};
  if (found->items() == nullptr) {
    const std::string single = text(table, name);
    return single.empty() ? std::vector<std::string>{} : std::vector<std::string>{single};
  }
  std::vector<std::string> all;
  for (const value& item : *found->items()) {
    if (item.text() == nullptr || item.text()->empty())
      complain(item.line(), "'" + std::string(name) + "' must hold texts that are not empty");
    else
      all.push_back(*item.text());
  }
  return all;
}

}  // namespace sockerr
