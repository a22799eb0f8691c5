#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const native_socket s = lab.socket().release();
  lab.stop_winsock();
  return lab.observe([&] { return ::closesocket(s); });
}

outcome remedy(lab& lab) {
  const native_socket s = lab.socket().release();
  return lab.observe_once([&] { return ::closesocket(s); });
}

}  // namespace

SOCKERR_SCENARIO(close, after_cleanup,
    .title = "Closing a socket after the last WSACleanup",
    .cause = "the last WSACleanup of a process has closed all its sockets, and there is no Winsock left to ask",
    .fix = "close all sockets before WSACleanup",
    .kind = programmer,
    .variants = "tcp4 udp4",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
