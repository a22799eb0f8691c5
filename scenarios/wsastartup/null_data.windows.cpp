#include "harness/scenario.h"

namespace {

outcome start(lab& lab, WSADATA* data) {
  lab.stop_winsock();
  return lab.observe_status([&] { return ::WSAStartup(MAKEWORD(2, 2), data); });
}

outcome provoke(lab& lab) { return start(lab, nullptr); }

outcome remedy(lab& lab) {
  WSADATA data;
  return start(lab, &data);
}

}  // namespace

SOCKERR_SCENARIO(wsastartup, null_data,
    .title = "WSAStartup without a place for its results",
    .cause = "WSAStartup writes what it found into a WSADATA, which the caller must provide even if it wants none of it",
    .fix = "pass the address of a WSADATA",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
