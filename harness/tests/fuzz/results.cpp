// Any text may be given as a result file: it is refused, or read, and then written as it was read.

#include <stdexcept>

#include "harness/results.h"
#include "harness/tests/fuzz/fuzz.h"
#include "harness/value.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace sockerr;
  run_result read;
  try {
    read = parse_results("FILE", fuzz::text_of(data, size));
  } catch (const std::runtime_error&) {
    return 0;
  }
  const std::string written = to_json(to_document(read), json_layout::indented);
  const run_result again = parse_results("FILE", written);
  fuzz::demand(again.cases.size() == read.cases.size());
  fuzz::demand(to_json(to_document(again), json_layout::indented) == written);
  return 0;
}
