#include "harness/scenario.h"

namespace {

/// Starts Winsock anew as the version that the variant names.
void restart_winsock(lab& lab) {
  while (::WSACleanup() == 0) {
  }
  WSADATA data;
  const WORD version = lab.variant("version_1_1") ? MAKEWORD(1, 1) : MAKEWORD(2, 2);
  lab.require(::WSAStartup(version, &data) == 0, "WSAStartup failed");
}

outcome connect_twice(lab& lab, bool same_socket) {
  restart_winsock(lab);
  endpoint silent, where;
  const socket_handle busy = lab.full_listener(silent), listener = lab.listener(where);
  const socket_handle s = lab.socket(), fresh = lab.socket();
  lab.nonblocking(s);
  lab.nonblocking(fresh);
  lab.require(connect_to(s, silent) != 0, "the connection was there at once");
  const socket_handle& which = same_socket ? s : fresh;
  return lab.observe_once([&] { return lab.finish_connect(which, connect_to(which, where)); });
}

outcome provoke(lab& lab) { return connect_twice(lab, true); }

outcome remedy(lab& lab) { return connect_twice(lab, false); }

}  // namespace

SOCKERR_SCENARIO(connect, again_under_winsock_1_1,
    .title = "The second connect of a program that asks for Winsock 1.1",
    .cause = "programs linked with wsock32 get WSAEINVAL for an attempt in progress; asking WSAStartup of ws2_32 for version 1.1 does not make a program one of them",
    .fix = "link with ws2_32, and take a new socket for another peer",
    .kind = programmer,
    .variants = "tcp4 x version_1_1 version_2_2",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
