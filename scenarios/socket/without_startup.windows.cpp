#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  lab.stop_winsock();
  return lab.observe_socket([] { return ::socket(AF_INET, SOCK_STREAM, 0); });
}

outcome remedy(lab& lab) {
  lab.stop_winsock();
  WSADATA data;
  lab.require(::WSAStartup(MAKEWORD(2, 2), &data) == 0, "WSAStartup failed");
  return lab.observe_socket([] { return ::socket(AF_INET, SOCK_STREAM, 0); });
}

}  // namespace

SOCKERR_SCENARIO(socket, without_startup,
    .title = "Making a socket before Winsock is started",
    .cause = "a Windows program has no sockets until it has called WSAStartup, nor after the last WSACleanup",
    .fix = "call WSAStartup first, and check what it returns",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
