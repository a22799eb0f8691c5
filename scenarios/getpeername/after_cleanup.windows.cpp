#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, native_socket s) {
  endpoint peer_at;
  return lab.observe([&] { return ::getpeername(s, peer_at.data(), peer_at.size_out()); });
}

outcome provoke(lab& lab) {
  const connection pair = lab.connected();
  lab.stop_winsock();
  return ask(lab, pair.client.get());
}

outcome remedy(lab& lab) {
  const connection pair = lab.connected();
  return ask(lab, pair.client.get());
}

}  // namespace

SOCKERR_SCENARIO(getpeername, after_cleanup,
    .title = "Asking for a socket's peer after the last WSACleanup",
    .cause = "the last WSACleanup of a process ends Winsock and all sockets that the process has",
    .fix = "call WSACleanup only when no part of the process uses sockets any more",
    .kind = programmer,
    .variants = "tcp4 udp4",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
