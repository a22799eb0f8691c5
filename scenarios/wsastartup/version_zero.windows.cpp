#include "harness/scenario.h"

namespace {

outcome start(lab& lab, WORD version) {
  lab.stop_winsock();
  WSADATA data;
  return lab.observe_status([&] { return ::WSAStartup(version, &data); });
}

outcome provoke(lab& lab) { return start(lab, MAKEWORD(0, 0)); }

outcome remedy(lab& lab) { return start(lab, MAKEWORD(2, 2)); }

}  // namespace

SOCKERR_SCENARIO(wsastartup, version_zero,
    .title = "WSAStartup is asked for version 0.0",
    .cause = "there is no version before 1.0; a higher one than there is would be brought down to 2.2",
    .fix = "ask for version 2.2",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
