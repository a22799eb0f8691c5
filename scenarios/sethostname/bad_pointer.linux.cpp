#include "harness/scenario.h"

namespace {

outcome rename(lab& lab, const char* name) {
  lab.own_host_name();
  return lab.observe([&] { return ::sethostname(name, 3); });
}

outcome provoke(lab& lab) { return rename(lab, static_cast<const char*>(lab.bad_pointer())); }

outcome remedy(lab& lab) { return rename(lab, "lab"); }

}  // namespace

SOCKERR_SCENARIO(sethostname, bad_pointer,
    .title = "The new name of the host is not in the memory of the process",
    .cause = "the pointer leads nowhere",
    .fix = "pass the address of the name",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
