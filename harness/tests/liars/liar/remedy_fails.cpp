#include "harness/tests/liars/honest.h"

namespace {

outcome remedy(lab& lab) { return honest::provoke(lab); }

}  // namespace

SOCKERR_SCENARIO(liar, remedy_fails,
    .title = "Has a remedy that remedies nothing",
    .cause = "it is a test of the harness",
    .fix = "none",
    .kind = programmer,
    .provoke = honest::provoke, .remedy = remedy)
