#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, char* name, int room) {
  return lab.observe([&] { return ::gethostname(name, room); });
}

outcome provoke(lab& lab) { return ask(lab, nullptr, 256); }

outcome remedy(lab& lab) {
  char name[256];
  return ask(lab, name, 256);
}

}  // namespace

SOCKERR_SCENARIO(gethostname, no_buffer,
    .title = "Asking for the own host name without a place for it",
    .cause = "the name is written where the pointer leads, and it leads nowhere",
    .fix = "pass a buffer of 256 characters",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
