#pragma once

#include <string>
#include <vector>

#include "harness/tables.h"

namespace sockerr {

/// A question that people ask about socket errors, and what answers it here: a row of
/// expected/needs.toml, whose name is the number.
struct need {
  int number = 0;
  std::string question;
  std::string answer;                  ///< in a sentence or two
  std::vector<std::string> threads;    ///< public places where it is asked
  std::vector<std::string> scenarios;  ///< ids
  std::vector<std::string> commands;   ///< such as "codes --json", without the program's name
  std::string open;                    ///< what nothing answers yet, and why
};

/// What is wrong with the table is added to `problems`.
std::vector<need> read_needs(const std::vector<table_file>& files, std::vector<problem>& problems);

/// The needs that a scenario answers.
std::vector<const need*> needs_of(const std::vector<need>& needs, const std::string& scenario_id);

}  // namespace sockerr
