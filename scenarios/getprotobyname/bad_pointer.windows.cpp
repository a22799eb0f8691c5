#include "harness/scenario.h"

namespace {

outcome look_up(lab& lab, const char* name) {
  return lab.observe([&] { return as_status(::getprotobyname(name)); });
}

outcome provoke(lab& lab) { return look_up(lab, static_cast<const char*>(lab.bad_pointer())); }

outcome remedy(lab& lab) { return look_up(lab, "tcp"); }

}  // namespace

SOCKERR_SCENARIO(getprotobyname, bad_pointer,
    .title = "getprotobyname of a name that is not in the memory of the process",
    .cause = "the system cannot read at the address that it was given",
    .fix = "pass a text that is still alive",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
