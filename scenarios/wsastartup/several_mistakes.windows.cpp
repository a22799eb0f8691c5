#include "harness/scenario.h"

namespace {

outcome start(lab& lab, WORD version, WSADATA* data) {
  lab.stop_winsock();
  return lab.observe_status([&] { return ::WSAStartup(version, data); });
}

outcome provoke(lab& lab) { return start(lab, MAKEWORD(0, 0), nullptr); }

outcome remedy(lab& lab) {
  WSADATA data;
  return start(lab, MAKEWORD(2, 2), &data);
}

}  // namespace

SOCKERR_SCENARIO(wsastartup, several_mistakes,
    .title = "Which mistake WSAStartup complains of when version and place are both wrong",
    .cause = "the version is looked at first, and the pointer only when there is something to write",
    .fix = "ask for version 2.2, and pass the address of a WSADATA; the code names only one mistake",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
