#pragma once

#include <set>
#include <string>
#include <vector>

#include "harness/code_table.h"

namespace sockerr {

/// What a person means who typed a number, a symbol or a whole message.
struct codes_meant {
  std::vector<const code_row*> codes;  ///< empty when nothing was understood
  std::string note;                    ///< how a number was read, when that needs saying
};

/// The calls that a message names, such as connect in "connect ECONNREFUSED 127.0.0.1:80", of those
/// in `known`; what runtimes call by another name has that of the call behind it.
std::vector<std::string> calls_in(const std::string& message, const std::set<std::string>& known);

/// Whether a text says that there was no error: 0, or a message that ends so, such as "connect:
/// Success".
bool says_no_error(const std::string& typed);

/// Whether a text says that SIGPIPE ended a program: by name, as signal 13 or as exit code 141.
bool says_sigpipe(const std::string& typed);

/// Of a message its symbols count, or else the numbers that it calls errors; where a number means
/// several things, the words that this system has for its codes decide, or they count alone.
codes_meant understand(const std::string& typed, const code_table& codes);

}  // namespace sockerr
