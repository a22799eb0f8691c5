#include "harness/scenario.h"

namespace {

outcome ask(lab& lab) {
  return lab.observe([] { return as_status(::getprotobyname("tcp")); });
}

outcome provoke(lab& lab) {
  lab.stop_winsock();
  return ask(lab);
}

outcome remedy(lab& lab) { return ask(lab); }

}  // namespace

SOCKERR_SCENARIO(getprotobyname, without_startup,
    .title = "Looking a protocol up by its name before Winsock is started",
    .cause = "a Windows program has no Winsock until it has called WSAStartup, nor after the last WSACleanup",
    .fix = "call WSAStartup first, and check what it returns",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
