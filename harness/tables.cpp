#include "harness/tables.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "harness/embedded.h"

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

std::vector<table_file> read_tables(const std::string& folder) {
  std::vector<table_file> files;
  if (folder.empty()) {
    for (const embedded_file& file : embedded_tables)
      files.push_back({file.name, std::string("expected/") + file.name, text_of(file)});
    return files;
  }
  if (!fs::is_directory(folder)) throw std::runtime_error(folder + " is no folder with tables");
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".toml") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    if (!in) throw std::runtime_error("cannot read " + entry.path().string());
    files.push_back(
        {fs::relative(entry.path(), folder).generic_string(), entry.path().string(), text.str()});
  }
  if (files.empty()) throw std::runtime_error(folder + " holds no .toml files");
  std::ranges::sort(files, {}, &table_file::name);
  return files;
}

bool is_row_file(std::string_view name) {
  return name.find('/') == std::string_view::npos && name != "targets.toml" && name != "needs.toml";
}

value::table table_reader::rows() {
  value document;
  try {
    document = parse_toml(file_.text);
  } catch (const parse_error& error) {
    complain(error.line, std::string("not valid TOML: ") + error.what());
    return {};
  }
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

void table_reader::complain(int line, std::string message) {
  problems_.push_back({file_.path, line, std::move(message)});
}

void table_reader::allow_only(const value& table, std::initializer_list<std::string_view> names) {
  for (const auto& [name, member] : *table.members())
    if (std::ranges::find(names, name) == names.end()) {
      std::string known;
      for (const std::string_view n : names) (known += known.empty() ? "" : ", ") += n;
      complain(member.line(), "unknown key '" + name + "'; known are: " + known);
    }
}

std::string table_reader::demand_text(const value& table, std::string_view name) {
  if (table.find(name) == nullptr) complain(table.line(), "'" + std::string(name) + "' is missing");
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
