#pragma once

#include <string>
#include <vector>

#include "harness/code_table.h"

namespace sockerr {

/// What programs and runtimes say of a failure with a name, a number or words of their own, where
/// that stands for several codes or for none: a row of expected/messages.toml.
struct known_message {
  std::vector<std::string> says;       ///< texts, in which '*' stands for anything
  std::vector<long long> numbers;      ///< that stand for it where a message tells an error
  std::string means;                   ///< in a sentence or two
  std::vector<const code_row*> codes;  ///< beneath it, the likeliest first; none if no call failed
  std::vector<std::string> calls;      ///< that give those codes here
  std::vector<std::string> scenarios;  ///< ids of those that show how it comes about
};

/// What is wrong with the table is added to `problems`.
std::vector<known_message> read_messages(const std::vector<table_file>& files,
                                         const code_table& codes, std::vector<problem>& problems);

}  // namespace sockerr
