#include "harness/tests/liars/honest.h"

namespace {

outcome provoke(lab& lab) { lab.skip("there is no moon tonight"); }

}  // namespace

SOCKERR_SCENARIO(liar, skips,
    .title = "Says that it cannot run here",
    .cause = "it is a test of the harness",
    .fix = "none",
    .kind = programmer,
    .provoke = provoke, .remedy = honest::remedy)
