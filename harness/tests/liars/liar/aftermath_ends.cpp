#include "harness/tests/liars/honest.h"

#include <cstdlib>

namespace {

outcome aftermath(lab& lab) {
  if (lab.variant("crashes")) std::abort();
  for (volatile unsigned turns = 0;;) turns = turns + 1;
}

}  // namespace

SOCKERR_SCENARIO(liar, aftermath_ends,
    .title = "Has an aftermath that crashes, or never comes back",
    .cause = "it is a test of the harness",
    .fix = "none",
    .kind = programmer,
    .variants = "crashes hangs",
    .provoke = honest::provoke, .remedy = honest::remedy, .aftermath = aftermath)
