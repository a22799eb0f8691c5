#include "harness/scenario.h"

namespace {

outcome ask(lab& lab) {
  char name[256];
  return lab.observe([&] { return ::gethostname(name, sizeof name); });
}

outcome provoke(lab& lab) {
  lab.stop_winsock();
  return ask(lab);
}

outcome remedy(lab& lab) { return ask(lab); }

}  // namespace

SOCKERR_SCENARIO(gethostname, without_startup,
    .title = "Asking for the own host name before Winsock is started",
    .cause = "even the name of the own host comes from Winsock, which serves only between WSAStartup and the last WSACleanup",
    .fix = "call WSAStartup first, and check what it returns",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
