#include "harness/tests/liars/honest.h"

namespace {

outcome provoke(lab& lab) {
  lab.exhaust_descriptors();
  return honest::provoke(lab);
}

}  // namespace

SOCKERR_SCENARIO(liar, forgets_own_process,
    .title = "Changes a limit of the process without having asked for one of its own",
    .cause = "it is a test of the harness",
    .fix = "none",
    .kind = programmer,
    .provoke = provoke, .remedy = honest::remedy)
