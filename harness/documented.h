#pragma once

#include <map>
#include <string>
#include <vector>

#include "harness/expectations.h"
#include "harness/results.h"

namespace sockerr {

/// A (call, code) pair that a reference manual documents: a row of expected/documented/.
struct documented_pair {
  struct condition {
    std::string when, reach, source;
  };
  std::string manual;    ///< winsock, linux or posix
  std::string platform;  ///< where it can be reproduced: windows or linux
  std::string call;      ///< "*" when the manual names none
  std::string code;
  std::vector<condition> conditions;
};

/// Why a documented pair cannot be reproduced: a row of expected/documented/unreachable.toml.
struct unreachable_pair {
  std::string call, code;  ///< "*" for every call
  std::string reason;
  std::string instead;  ///< the scenario that shows what comes instead, or empty
};

/// The folder of scenarios/ that holds a function: acceptex for AcceptEx, close for closesocket.
std::string call_of(const std::string& function);

struct documented_tables {
  std::vector<documented_pair> pairs;
  std::vector<unreachable_pair> unreachable;
};
/// What is wrong with the tables is added to `problems`.
documented_tables read_documented(const std::vector<table_file>& files, const code_table& codes,
                                  std::vector<problem>& problems);

enum class coverage_state {
  reproduced,   ///< a scenario of the call expects the code, and a run confirmed it
  unconfirmed,  ///< a scenario expects it, but no run was given in which it came
  unreachable,  ///< a row says why
  missing,
};
const char* name_of(coverage_state state);

struct covered_pair {
  const documented_pair* pair = nullptr;
  coverage_state state = coverage_state::missing;
  std::vector<std::string> scenarios;     ///< that expect it, or that show what comes instead
  std::vector<std::string> confirmed_by;  ///< targets on which a run gave it
  std::string reason;                     ///< for unreachable
};

/// Holds each documented pair against the scenarios, their rows and what was seen in runs.
std::vector<covered_pair> cover(const documented_tables& tables, const expectations& expected,
                                const code_table& codes, const std::vector<run_result>& runs);

/// What there is to say of one code of Microsoft's list of Winsock codes, whatever the call.
struct covered_code {
  std::string code;
  std::string
      verdict;  ///< reproduced, unconfirmed, unreachable, missing, or documented for no call
  std::vector<std::string> scenarios;
  std::string reason;
};
std::vector<covered_code> cover_winsock_list(const documented_tables& tables,
                                             const expectations& expected, const code_table& codes,
                                             const std::vector<run_result>& runs);

}  // namespace sockerr
