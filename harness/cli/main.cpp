#include "harness/cli/verbs.h"
#include "harness/platform.h"
#include "harness/worker.h"

int main(int argc, char** argv) {
  if (const auto as_child = sockerr::run_as_child(argc, argv)) return *as_child;
  sockerr::prepare_process();
  return sockerr::command_line(argc, argv);
}
