#pragma once

#include <set>
#include <string>
#include <vector>

#include "harness/messages.h"

namespace sockerr {

/// What messages are understood by.
struct vocabulary {
  const code_table& codes;
  const std::vector<known_message>& messages;
  std::set<std::string> calls;          ///< those with scenarios
  std::set<std::string> windows_calls;  ///< those of them that only Windows has
};

/// What a person means who typed a number, a symbol or a whole message.
struct codes_meant {
  std::vector<const code_row*> codes;  ///< empty when nothing was understood
  std::string note;                    ///< how a number was read, when that needs saying
  std::string own_words;  ///< of a message: what is no text that somebody has for a code
  std::vector<const known_message*> messages;  ///< what needs saying first, with or without codes
};

/// The calls that the own words of a message name, such as connect in "connect ECONNREFUSED
/// 127.0.0.1:80", of those in `known`; what runtimes call by another name has that of the call
/// behind it.
std::vector<std::string> calls_in(const std::string& message, const std::set<std::string>& known);

/// Whether a text says that there was no error: 0, or a message that ends so, such as "connect:
/// Success".
bool says_no_error(const std::string& typed);

/// Whether a text says that SIGPIPE ended a program: by name, as signal 13 or as exit code 141.
bool says_sigpipe(const std::string& typed);

/// Of a message its symbols count, or else the numbers that it calls errors, or else its texts;
/// where a number means several things, the texts decide, or they count alone. What Python raises
/// counts last.
codes_meant understand(const std::string& typed, const vocabulary& known);

}  // namespace sockerr
