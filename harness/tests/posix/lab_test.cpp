#include "harness/lab.h"

#include <gtest/gtest.h>

#include "harness/registry.h"
#include "harness/step.h"
#include "harness/tests/support.h"

namespace sockerr::testing {
namespace {

std::string path_of(const endpoint& address) {
  return reinterpret_cast<const sockaddr_un*>(address.data())->sun_path;
}

TEST(unix_paths, differ_from_those_of_an_earlier_step_with_the_same_process_id) {
  const temporary_folder folder;
  const step_options options{.scratch = folder.file("scratch"), .program = ""};
  std::string first;
  {
    step_context earlier(all_cases().front(), options);
    lab bench(earlier);
    first = path_of(bench.unix_path());
    EXPECT_NE(first, path_of(bench.unix_path()));
  }
  step_context later(all_cases().front(), options);
  lab bench(later);
  EXPECT_NE(first, path_of(bench.unix_path()));
}

}  // namespace
}  // namespace sockerr::testing
