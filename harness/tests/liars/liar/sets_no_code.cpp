#include "harness/tests/liars/honest.h"

namespace {

outcome provoke(lab& lab) {
  return lab.observe([] { return -1; });
}

}  // namespace

SOCKERR_SCENARIO(liar, sets_no_code,
    .title = "Fails without setting a code",
    .cause = "it is a test of the harness",
    .fix = "none",
    .kind = programmer,
    .provoke = provoke, .remedy = honest::remedy)
