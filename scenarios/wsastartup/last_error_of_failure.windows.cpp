#include "harness/scenario.h"

namespace {

/// Starts Winsock, and tells of a failure by the last error, as for other calls.
outcome start(lab& lab, WSADATA* data) {
  lab.stop_winsock();
  return lab.observe_once([&] { return ::WSAStartup(MAKEWORD(2, 2), data) == 0 ? 0 : -1; });
}

outcome provoke(lab& lab) { return start(lab, nullptr); }

outcome remedy(lab& lab) {
  WSADATA data;
  return start(lab, &data);
}

}  // namespace

SOCKERR_SCENARIO(wsastartup, last_error_of_failure,
    .title = "The last error does not say why WSAStartup has failed",
    .cause = "the call returns its code; WSAGetLastError is itself a call of Winsock, and finds that this has not been started",
    .fix = "look at what WSAStartup returns",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
