#include "harness/tests/liars/honest.h"

#include <stdexcept>

namespace {

outcome provoke(lab&) { throw std::runtime_error("thrown by a liar"); }

}  // namespace

SOCKERR_SCENARIO(liar, throws,
    .title = "Throws an exception",
    .cause = "it is a test of the harness",
    .fix = "none",
    .kind = programmer,
    .provoke = provoke, .remedy = honest::remedy)
