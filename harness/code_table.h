#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "harness/outcome.h"
#include "harness/tables.h"

namespace sockerr {

/// How well a code of the other platform corresponds.
enum class twin_match { exact, close, none };

/// One code: a row of a file in expected/codes/.
struct code_row {
  std::string symbol;
  code_domain domain = code_domain::errno_code;
  /// By ABI or system, such as {"mips", 125}; a code with one number everywhere has one nameless
  /// entry.
  std::vector<std::pair<std::string, int>> numbers;
  std::optional<int> libuv;  ///< libuv's own number: on Windows, or for getaddrinfo everywhere
  std::vector<std::string> aliases;
  std::vector<std::string> says;  ///< what messages of systems and runtimes have for it
  std::string java;               ///< a text of POSIX by which Java on Windows calls it, or empty
  std::string meaning;
  std::string errc;  ///< enumerator of std::errc, or empty
  twin_match match = twin_match::none;
  std::vector<std::string> twins;
  std::string twin_note;  ///< for close and none: why
  bool listed = true;     ///< for Winsock: on Microsoft's list of Winsock codes
  std::string path;       ///< where the row stands
  int line = 0;
};

class code_table {
 public:
  /// Reads the files below "codes/"; what is wrong with them is added to `problems`.
  code_table(const std::vector<table_file>& files, std::vector<problem>& problems);

  /// By symbol or alias; nullptr for none.
  const code_row* find(std::string_view symbol) const;
  /// Every code that has the number on some system, or in libuv.
  std::vector<const code_row*> with_number(long long number) const;
  const std::vector<code_row>& rows() const { return rows_; }

 private:
  void read(table_reader reader, code_domain domain, std::string_view columns);
  void check_twins(std::vector<problem>& problems) const;
  std::vector<code_row> rows_;
};

/// Where codes of that domain are seen: "linux", "windows", or "any" for exceptions.
const char* platform_of(code_domain domain);
bool belongs_to(code_domain domain, std::string_view platform);
const char* name_of(code_domain domain);

/// The number of a code on this system: from its headers, else from the table.
int number_here(const code_row& row);

}  // namespace sockerr
