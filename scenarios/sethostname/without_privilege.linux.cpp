#include <cstring>

#include "harness/scenario.h"

namespace {

/// To the name that it has: nothing changes even where that is allowed.
outcome rename_host(lab& lab) {
  char name[65] = {};
  lab.must([&] { return ::gethostname(name, sizeof name - 1); }, "gethostname");
  return lab.observe([&] { return ::sethostname(name, std::strlen(name)); });
}

outcome provoke(lab& lab) {
  lab.drop_privileges();
  return rename_host(lab);
}

outcome remedy(lab& lab) {
  lab.own_host_name();
  return rename_host(lab);
}

}  // namespace

SOCKERR_SCENARIO(sethostname, without_privilege,
    .title = "Changing the name of the host without the right to do so",
    .cause = "the name belongs to the administrator (CAP_SYS_ADMIN)",
    .fix = "run with that right, or in a UTS namespace of its own",
    .kind = environment,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
