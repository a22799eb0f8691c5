#include "harness/scenario.h"

namespace {

/// Starts Winsock anew as what the variant names: 1.1, 2.2, or 2.2 after somebody asked for 1.1.
void restart_winsock(lab& lab) {
  lab.stop_winsock();
  WSADATA data;
  if (!lab.variant("version_2_2"))
    lab.require(::WSAStartup(MAKEWORD(1, 1), &data) == 0, "WSAStartup for 1.1 failed");
  if (!lab.variant("version_1_1"))
    lab.require(::WSAStartup(MAKEWORD(2, 2), &data) == 0, "WSAStartup for 2.2 failed");
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
    .cause = "an attempt in progress is WSAEINVAL to a process that asked WSAStartup for 1.1, though it is linked with ws2_32; a library that asks first is enough, and asking for 2.2 after it does not help",
    .fix = "take a new socket for another peer; and while an attempt goes on, take WSAEINVAL for WSAEALREADY",
    .kind = programmer,
    .variants = "tcp4 x version_1_1 version_1_1_first version_2_2",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
