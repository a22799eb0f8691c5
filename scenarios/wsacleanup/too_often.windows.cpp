#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  lab.stop_winsock();
  WSADATA data;
  if (lab.variant("failed_start"))
    lab.require(::WSAStartup(MAKEWORD(0, 0), &data) != 0, "there is a version 0.0");
  return lab.observe([] { return ::WSACleanup(); });
}

outcome remedy(lab& lab) {
  lab.stop_winsock();
  WSADATA data;
  lab.require(::WSAStartup(MAKEWORD(2, 2), &data) == 0, "WSAStartup failed");
  return lab.observe_once([] { return ::WSACleanup(); });
}

}  // namespace

SOCKERR_SCENARIO(wsacleanup, too_often,
    .title = "WSACleanup without a WSAStartup that it would undo",
    .cause = "the calls are counted: each WSACleanup undoes one WSAStartup that succeeded, and there is none left",
    .fix = "call WSACleanup once for each WSAStartup that succeeded",
    .kind = programmer,
    .variants = "no_start failed_start",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
