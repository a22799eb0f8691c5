#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, char* name, int room) {
  return lab.observe([&] { return ::gethostname(name, room); });
}

outcome provoke(lab& lab) {
  char name[1];
  return ask(lab, name, sizeof name);
}

outcome remedy(lab& lab) {
  char name[256];
  return ask(lab, name, sizeof name);
}

}  // namespace

SOCKERR_SCENARIO(gethostname, buffer_too_short,
    .title = "The name of the own host does not fit into the buffer",
    .cause = "the name and its end are longer than the buffer; Windows cuts nothing off",
    .fix = "give room for 256 characters",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
