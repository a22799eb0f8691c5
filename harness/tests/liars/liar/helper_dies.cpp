#include "harness/tests/liars/honest.h"

namespace {

void helper(lab&) {}

outcome provoke(lab& lab) {
  lab.start_helper().receive();
  return {};
}

}  // namespace

SOCKERR_SCENARIO(liar, helper_dies,
    .title = "Has a helper process that ends without a word",
    .cause = "it is a test of the harness",
    .fix = "none",
    .kind = programmer,
    .provoke = provoke, .remedy = honest::remedy, .helper = helper)
