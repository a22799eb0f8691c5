#include "harness/tests/liars/honest.h"

#include <signal.h>

namespace {

outcome provoke(lab& lab) {
  ::kill(::getppid(), SIGSTOP);
  return honest::provoke(lab);
}

}  // namespace

SOCKERR_SCENARIO(liar, stops_worker,
    .title = "Stops the process that watches it, so that nobody answers any more",
    .cause = "it is a test of the harness",
    .fix = "none",
    .kind = programmer,
    .provoke = provoke, .remedy = honest::remedy)
