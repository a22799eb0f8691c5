// A worker's process belongs to the scenario: whatever bytes arrive in its place, an answer is
// found or not, and one that is found can be judged and reported.

#include <string>

#include "harness/results.h"
#include "harness/tests/fuzz/fuzz.h"
#include "harness/verdict.h"
#include "harness/worker.h"

namespace {

using namespace sockerr;

const std::string secret = "abcdefghijklmnopqrstuvwx";

const code_table& codes() {
  static std::vector<problem> problems;
  static const code_table table(
      {{"codes/errno.toml", "errno.toml",
        "[EINVAL]\nnumber = { generic = 22 }\nmeaning = \"wrong\"\ntwin = { none = \"none\" }\n"}},
      problems);
  return table;
}

void judge_and_report(const step_report& report) {
  expected_outcome expected;
  expected.codes = {"EINVAL"};
  deviation known;
  known.observed.codes = {"crash"};
  case_report seen;
  seen.steps = {report, report, report};
  for (const deviation* with : {static_cast<const deviation*>(nullptr), &std::as_const(known)}) {
    const judgement judged = judge(seen, &expected, with, codes());
    const case_result result = make_result(all_cases().front(), seen, &expected, judged, codes());
    fuzz::demand(!to_json(to_document(result), json_layout::compact).empty());
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input = fuzz::text_of(data, size);
  if (const auto command = decode_command(input)) {
    std::string line = encode(*command);
    line.pop_back();
    fuzz::demand(decode_command(line).has_value());
  }
  // As it is, and with the secret where the bytes of a report would follow it.
  for (const bool with_secret : {false, true}) {
    std::string stream(input);
    if (with_secret)
      stream.insert(stream.size() < sizeof(step_report) ? 0 : stream.size() - sizeof(step_report),
                    secret);
    if (const auto answer = decode_answer(stream, secret)) {
      fuzz::demand(answer->printed.size() <= stream.size());
      judge_and_report(answer->report);
    }
  }
  return 0;
}
