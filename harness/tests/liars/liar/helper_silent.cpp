#include "harness/tests/liars/honest.h"

namespace {

void helper(lab& lab) { lab.parent().receive(); }

outcome provoke(lab& lab) {
  lab.start_helper().receive();
  return {};
}

}  // namespace

SOCKERR_SCENARIO(liar, helper_silent,
    .title = "Has a helper process that waits for its parent, which waits for it",
    .cause = "it is a test of the harness",
    .fix = "none",
    .kind = programmer,
    .provoke = provoke, .remedy = honest::remedy, .helper = helper)
