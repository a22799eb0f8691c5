#include "harness/tests/liars/honest.h"

#include <cstdlib>

namespace {

outcome remedy(lab&) { std::abort(); }

}  // namespace

SOCKERR_SCENARIO(liar, remedy_crashes,
    .title = "Crashes in its remedy",
    .cause = "it is a test of the harness",
    .fix = "none",
    .kind = programmer,
    .provoke = honest::provoke, .remedy = remedy)
