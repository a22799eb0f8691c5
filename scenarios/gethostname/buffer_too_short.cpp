#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  char name[1];
  return lab.observe([&] { return ::gethostname(name, sizeof name); });
}

outcome remedy(lab& lab) {
  char name[256];
  return lab.observe([&] { return ::gethostname(name, sizeof name); });
}

}  // namespace

SOCKERR_SCENARIO(gethostname, buffer_too_short,
    .title = "The name of the own host does not fit into the buffer",
    .cause = "the name and its end are longer than the buffer",
    .fix = "give room for 256 characters, which is enough everywhere",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
