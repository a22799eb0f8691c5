#include <gtest/gtest.h>

#include <cstdlib>
#include <string_view>

#include "harness/platform.h"
#include "harness/worker.h"

int main(int argc, char** argv) {
  // For the tests of a worker that cannot start.
  if (std::getenv("SOCKERR_TEST_NO_WORKER") != nullptr && argc > 1 &&
      argv[1] == std::string_view("--run-as-worker"))
    return 66;
  if (const auto as_child = sockerr::run_as_child(argc, argv)) return *as_child;
  sockerr::prepare_process();
  ::testing::InitGoogleTest(&argc, argv);
  return RUN_ALL_TESTS();
}
