#include "harness/tests/liars/honest.h"

SOCKERR_SCENARIO(liar, honest,
    .title = "Does what its row says",
    .cause = "it is a test of the harness",
    .fix = "none",
    .kind = programmer,
    .provoke = honest::provoke, .remedy = honest::remedy)
