#pragma once

#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "harness/platform.h"
#include "harness/verdict.h"

namespace sockerr {

/// One line of a result file: what a case was expected to do and what it did, in words and numbers.
struct case_result {
  std::string id, call, variant;
  std::string verdict, reason;
  struct {
    std::string code;  ///< accepted symbols, " or " between them; empty when undecided
    long long number = 0;
    std::string signal, detail, basis;
  } expected;
  struct {
    long long returned = 0;
    std::string code;
    long long number = 0;
    std::string signal, detail;
  } observed;
  std::string remedy;     ///< "ok", the code that it gave instead, or why it has none
  std::string aftermath;  ///< the same; empty for a scenario without one
  std::string printed;    ///< what the case wrote, for verdicts that are not good
  long long duration_ns = 0;
  std::string file;
  int line = 0;
};

case_result make_result(const test_case& c, const case_report& seen,
                        const expected_outcome* expected, const judgement& judged,
                        const code_table& codes);

/// A run on one target.
struct run_result {
  target_info target;
  std::vector<case_result> cases;
};

value to_document(const run_result& run);
value to_document(const case_result& result);
/// Throws std::runtime_error that names the file when it is no result file.
run_result read_results(const std::string& path);
/// The same for text that was read from there.
run_result parse_results(const std::string& path, std::string_view text);

/// Writes the results of a run while it goes on: finished cases to FILE.partial, one a line, and at
/// the end all of them to FILE in one step.
class result_file {
 public:
  /// Throws std::runtime_error when the file cannot be written there.
  explicit result_file(const std::string& path);
  void add(const case_result& result);
  void finish(const run_result& run);

 private:
  std::string path_;
  std::ofstream partial_;
};

void write_junit(const std::string& path, const run_result& run);

}  // namespace sockerr
