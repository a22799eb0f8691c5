#include "harness/scenario.h"

namespace {

outcome receive(lab& lab, native_socket s) {
  char buffer[16];
  return lab.observe_once([&] { return ::recv(s, buffer, sizeof buffer, 0); });
}

outcome provoke(lab& lab) {
  const connection pair = lab.connected();
  lab.must([&] { return ::send(pair.server.get(), "hello", 5, 0); }, "send");
  lab.stop_winsock();
  return receive(lab, pair.client.get());
}

outcome remedy(lab& lab) {
  const connection pair = lab.connected();
  lab.must([&] { return ::send(pair.server.get(), "hello", 5, 0); }, "send");
  return receive(lab, pair.client.get());
}

}  // namespace

SOCKERR_SCENARIO(recv, after_cleanup,
    .title = "Receiving after the last WSACleanup",
    .cause = "the last WSACleanup of a process ends Winsock and all sockets that the process has",
    .fix = "call WSACleanup only when no part of the process uses sockets any more",
    .kind = programmer,
    .variants = "tcp4 udp4",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
