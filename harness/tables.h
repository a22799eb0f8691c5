#pragma once

#include <string>
#include <vector>

#include "harness/value.h"

namespace sockerr {

/// One file of the folder expected/.
struct table_file {
  std::string name;  ///< path below the folder, such as "bind.toml" or "codes/errno.toml"
  std::string path;  ///< what to call it in a message
  std::string text;
};

/// How a problem bears on the rest: what could not be read has others follow from it, and in spite
/// of a gap all else goes on, as cases without a row run and are `undecided`.
enum class bearing : unsigned char { wrong, unread, gap };

/// Something wrong with a table; `line` counts from 1, 0 is the file as a whole.
struct problem {
  std::string path;
  int line = 0;
  std::string message;
  bearing on_others = bearing::wrong;
};
std::string to_text(const problem& p);

/// The tables in `folder`, or the embedded ones when it is empty. Throws std::runtime_error when
/// the folder cannot be read.
std::vector<table_file> read_tables(const std::string& folder);

/// Whether a table holds the rows of one call, as "bind.toml" those of bind.
bool is_row_file(std::string_view name);

/// Reads one table and keeps book of what is wrong with it.
class table_reader {
 public:
  table_reader(const table_file& file, std::vector<problem>& problems)
      : file_(file), problems_(problems) {}

  /// The rows of the file, top-level tables; complains about anything else, about malformed TOML,
  /// about a file without rows and about rows that are not sorted by name.
  value::table rows();

  void complain(int line, std::string message, bearing on_others = bearing::wrong);
  /// Complains about members whose name is not one of `names`.
  void allow_only(const value& table, const std::vector<std::string>& names);
  /// Complains when the member is missing.
  void demand(const value& table, std::string_view name);
  /// The text of a member; complains when it is missing or no text.
  std::string demand_text(const value& table, std::string_view name);
  /// The same for a member that may be missing.
  std::string text(const value& table, std::string_view name);
  /// The same for one that must be one of `known`; empty, with a complaint, for another.
  std::string one_of(const value& table, std::string_view name,
                     const std::vector<std::string>& known);
  /// One text or a list of texts.
  std::vector<std::string> texts(const value& table, std::string_view name);

  const table_file& file() const { return file_; }

 private:
  const table_file& file_;
  std::vector<problem>& problems_;
};

}  // namespace sockerr
