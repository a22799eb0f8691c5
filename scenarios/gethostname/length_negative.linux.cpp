#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, int room) {
  char name[300] = {};
  return lab.observe([&] { return ::gethostname(name, static_cast<size_t>(room)); });
}

outcome provoke(lab& lab) { return ask(lab, -1); }

outcome remedy(lab& lab) { return ask(lab, 300); }

}  // namespace

SOCKERR_SCENARIO(gethostname, length_negative,
    .title = "A negative length is taken for a very large one",
    .cause = "the length is unsigned, so that nothing keeps the name from running over the end of the buffer",
    .fix = "pass the size of the buffer",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
