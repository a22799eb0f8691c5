#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "harness/pages.h"
#include "harness/suite.h"

namespace sockerr {

/// A scenario, and the platform on which it answers; empty for all.
struct shown_scenario {
  const page* what = nullptr;
  std::string_view platform;
};

/// What there is to say where there is no code.
struct plain_answer {
  std::string symbol;  ///< SIGPIPE, or empty
  std::string meaning;
  std::string question_of;  ///< the scenario whose questions are asked here, or empty
  std::string heading;      ///< of the scenarios
  std::vector<shown_scenario> scenarios;
};

/// 0 is no code. Whoever reads it after a failure read too late, or the call gives no code at all.
plain_answer no_error(const suite& tables);
plain_answer sigpipe(const suite& tables);
plain_answer answer_to(const known_message& message);

/// Prints answers, as text or as JSON; 0, the exit code of the program.
int show(const std::vector<plain_answer>& answers, const suite& tables, bool json);

}  // namespace sockerr
