#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, size_t room) {
  char name[300] = {};
  return lab.observe([&] { return ::gethostname(name, room); });
}

outcome provoke(lab& lab) { return ask(lab, 0); }

outcome remedy(lab& lab) { return ask(lab, 300); }

}  // namespace

SOCKERR_SCENARIO(gethostname, buffer_too_short,
    .title = "The name of the host does not fit into the buffer",
    .cause = "the name and its end are longer than the buffer; glibc then leaves a part of it there without an end",
    .fix = "give a buffer of HOST_NAME_MAX + 1 bytes, which are 65 on Linux",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
