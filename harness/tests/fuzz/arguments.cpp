// Any words may stand on the command line: they are refused, or a verb is called with them. The
// verbs here do nothing; the fuzzer shall not run, read or write what it happens to name.

#include <fcntl.h>
#include <unistd.h>

#include <string>
#include <vector>

#include "harness/cli/select.h"
#include "harness/cli/verbs.h"
#include "harness/suite.h"
#include "harness/tests/fuzz/fuzz.h"

namespace sockerr {
namespace {

/// The program's help would drown the fuzzer's own words, which go to standard error.
bool silence() {
  const int nothing = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
  return ::dup2(nothing, STDOUT_FILENO) != -1;
}

int select(const std::vector<std::string>& patterns) {
  return static_cast<int>(select_or_refuse(patterns).size() % 2);
}

}  // namespace

int run(const run_arguments& arguments) { return select(arguments.patterns); }
int list(const list_arguments& arguments) { return select(arguments.patterns); }
int record(const record_arguments& arguments) { return select(arguments.patterns); }
int explain(const explain_arguments&) { return 0; }
int codes(const codes_arguments&) { return 0; }
int coverage(const coverage_arguments&) { return 0; }
int claims(const claims_arguments&) { return 0; }
int matrix(const matrix_arguments&) { return 0; }
int diff(const diff_arguments&) { return 0; }
int porting(const table_arguments&) { return 0; }

}  // namespace sockerr

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const bool silenced = sockerr::silence();
  fuzz::demand(silenced);
  std::vector<std::string> words{"sockerr"};
  words.emplace_back();
  for (const char c : fuzz::text_of(data, size)) {
    if (c == '\n')
      words.emplace_back();
    else
      words.back() += c;
  }
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  const int status = sockerr::command_line(static_cast<int>(words.size()), argv.data());
  fuzz::demand(status >= 0 && status <= 2);
  return 0;
}
