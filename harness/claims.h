#pragma once

#include <string>
#include <vector>

#include "harness/expectations.h"
#include "harness/results.h"

namespace sockerr {

/// What a document says that something yields: a row of expected/claims/.
struct claim {
  /// What a case is said to give on a platform: a code, or any code of a domain such as "errno".
  struct outcome_check {
    std::string case_id, platform, code, domain;
    bool of_remedy = false;  ///< it is said of the remedy
  };
  /// A number that a symbol is said to have.
  struct number_check {
    std::string symbol;
    long long number = 0;
  };
  std::string document;  ///< name of the file
  std::string name;
  std::string says, source, note;
  std::vector<outcome_check> outcomes;
  std::vector<number_check> numbers;
};

/// What is wrong with the tables is added to `problems`.
std::vector<claim> read_claims(const std::vector<table_file>& files, const code_table& codes,
                               std::vector<problem>& problems);

enum class claim_verdict { confirmed, untested, refuted };
const char* name_of(claim_verdict v);

struct judged_claim {
  const claim* what = nullptr;
  claim_verdict verdict = claim_verdict::untested;
  std::vector<std::string> findings;  ///< one for each check: what is true instead, and who says so
};

/// Holds claims against what was measured: in the given runs, else by the rows. A row that only
/// quotes documentation tests nothing.
std::vector<judged_claim> judge_claims(const std::vector<claim>& claims,
                                       const expectations& expected, const code_table& codes,
                                       const std::vector<run_result>& runs);

}  // namespace sockerr
