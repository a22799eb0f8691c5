#include "harness/scenario.h"

namespace {

outcome start(lab& lab, WORD version) {
  lab.stop_winsock();
  WSADATA data;
  return lab.observe_status([&] { return ::WSAStartup(version, &data); });
}

outcome provoke(lab& lab) {
  const int minor = lab.variant("v0_0") ? 0 : lab.variant("v0_1") ? 1 : 9;
  return start(lab, MAKEWORD(0, minor));
}

outcome remedy(lab& lab) { return start(lab, MAKEWORD(2, 2)); }

}  // namespace

SOCKERR_SCENARIO(wsastartup, version_zero,
    .title = "WSAStartup is asked for a version before 1.0",
    .cause = "there has been none; a higher one than there is would be brought down to 2.2",
    .fix = "ask for version 2.2",
    .kind = programmer,
    .variants = "v0_0 v0_1 v0_9",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
