#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "harness/messages.h"

namespace sockerr {

/// A place in a message where a text stands that somebody has for a code, or for what a row of
/// expected/messages.toml says; one of these two is set.
struct heard_text {
  std::size_t begin = 0, end = 0;
  std::size_t reach = 0;  ///< the end of what makes the text known, such as Java's ": connect"
  const code_row* code = nullptr;
  const known_message* message = nullptr;
};

/// What a message says in the words of this system, another one or a runtime; of two texts of which
/// one stands in the other, the longer one.
std::vector<heard_text> texts_heard(const std::string& message, const code_table& codes,
                                    const std::vector<known_message>& messages);

/// The message with blanks for what was heard: its own words.
std::string without(std::string message, const std::vector<heard_text>& heard);

}  // namespace sockerr
