#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  lab.drop_privileges();
  return lab.observe([&] { return ::sethostname("lab", 3); });
}

outcome remedy(lab& lab) {
  lab.own_host_name();
  return lab.observe([&] { return ::sethostname("lab", 3); });
}

}  // namespace

SOCKERR_SCENARIO(sethostname, without_privilege,
    .title = "Changing the name of the host without the right to do so",
    .cause = "the name belongs to the administrator (CAP_SYS_ADMIN)",
    .fix = "run with that right, or in a UTS namespace of its own",
    .kind = environment,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
