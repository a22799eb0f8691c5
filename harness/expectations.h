#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "harness/code_table.h"
#include "harness/tables.h"

namespace sockerr {

/// Where an expected value comes from. Only the first two were seen to happen.
enum class basis { measured, third_party, documented, undecided };
const char* name_of(basis b);

/// What a case is expected to do on one platform.
struct expected_outcome {
  std::vector<std::string>
      codes;                  ///< accepted symbols; "ok" is success, "unset" a failure without code
  std::string detail;         ///< what a success silently does; empty: not asserted
  std::string signal;         ///< the signal that comes with it; empty: none
  std::string remedy = "ok";  ///< what the remedy gives; other than ok for deviations only
  std::string aftermath = "ok";  ///< what the aftermath gives
  basis from = basis::undecided;
  std::string seen;      ///< release on which it was measured
  std::string source;    ///< who asserts or documents it
  std::string why;       ///< why several codes are accepted
  std::string disputed;  ///< which evidence says otherwise
  std::string path;      ///< where the row stands
  int line = 0;
};

/// What a product is known to do instead of what it inherits.
struct deviation {
  std::vector<std::string> inherits;
  expected_outcome observed;  ///< here the one code may be "crash": the call ends the process
  std::string version;
  std::string date;
  std::string note;
};

/// What a scenario's rows must cover, and what it must have itself; from the registry and its page,
/// or made by a test.
struct scenario_facts {
  std::string id;
  std::string platform;               ///< "any", or the one platform on which it exists
  std::vector<std::string> variants;  ///< empty for a single setting
  std::string kind = "programmer";
  bool has_aftermath = false;
};
std::vector<scenario_facts> facts_of_registry();

/// The rows of expected/*.toml, with the targets and their deviations.
class expectations {
 public:
  /// Reads each row by itself; what is wrong with it is added to `problems`.
  expectations(const std::vector<table_file>& files, const code_table& codes,
               std::vector<problem>& problems);
  /// Adds what is wrong with the rows beside each other and beside the scenarios, or missing.
  void check(const std::vector<scenario_facts>& scenarios, std::vector<problem>& problems) const;

  /// For "call/condition@variant": the row of the variant, else that of the scenario, else nullptr.
  /// `platform` is linux, windows or posix.
  const expected_outcome* find(std::string_view platform, std::string_view case_id) const;
  /// The deviation of a product, if it has one for the case.
  const deviation* find_deviation(std::string_view target, std::string_view case_id) const;
  /// The platform that a target stands for, itself for a platform; empty for an unknown target.
  std::string inherits(std::string_view target) const;
  std::vector<std::string> targets() const;

 private:
  using by_case = std::map<std::string, expected_outcome, std::less<>>;

  using by_product = std::map<std::string, deviation, std::less<>>;

  void read_targets(table_reader reader);
  void read_rows(table_reader reader, const code_table& codes);
  void read_deviations(table_reader reader, const code_table& codes);
  void check_files(const std::vector<scenario_facts>& scenarios,
                   std::vector<problem>& problems) const;
  void check_variant_rows(std::vector<problem>& problems) const;
  void check_deviations(std::vector<problem>& problems) const;
  std::string wrong_with(const std::string& platform, const std::string& id,
                         const deviation& row) const;
  void check_against(const std::vector<scenario_facts>& scenarios,
                     std::vector<problem>& problems) const;

  std::map<std::string, by_case, std::less<>> platforms_;
  std::map<std::string, by_product, std::less<>> products_;
  std::map<std::string, std::string, std::less<>> inherits_;
  std::map<std::string, std::string, std::less<>> row_files_;  ///< paths by call
};

}  // namespace sockerr
