#include "harness/tests/liars/honest.h"

namespace {

outcome aftermath(lab& lab) { return honest::provoke(lab); }

}  // namespace

SOCKERR_SCENARIO(liar, aftermath_fails,
    .title = "Has an aftermath that fails",
    .cause = "it is a test of the harness",
    .fix = "none",
    .kind = programmer,
    .provoke = honest::provoke, .remedy = honest::remedy, .aftermath = aftermath)
