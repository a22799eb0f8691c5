#include "harness/scenario.h"

namespace {

outcome ask(lab& lab) {
  return lab.observe_socket_once(
      [] { return ::WSASocketW(AF_INET, SOCK_STREAM, IPPROTO_TCP, nullptr, 0, 0); });
}

outcome provoke(lab& lab) {
  lab.stop_winsock();
  return ask(lab);
}

outcome remedy(lab& lab) { return ask(lab); }

}  // namespace

SOCKERR_SCENARIO(wsasocket, without_startup,
    .title = "Making a socket with WSASocket before Winsock is started",
    .cause = "a Windows program has no Winsock until it has called WSAStartup, nor after the last WSACleanup",
    .fix = "call WSAStartup first, and check what it returns",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
