#include "harness/tests/liars/honest.h"

#include <cstdlib>
#include <exception>

namespace {

outcome provoke(lab& lab) {
  if (lab.variant("segv")) *static_cast<volatile int*>(lab::bad_pointer()) = 1;
  if (lab.variant("abort")) std::abort();
  if (lab.variant("terminate")) std::terminate();
  std::_Exit(0);
}

}  // namespace

SOCKERR_SCENARIO(liar, crashes,
    .title = "Ends its process in several ways",
    .cause = "it is a test of the harness",
    .fix = "none",
    .kind = programmer,
    .variants = "segv abort terminate exit",
    .provoke = provoke, .remedy = honest::remedy)
