#include "harness/scenario.h"

namespace {

outcome receive(lab& lab, native_socket s) {
  char buffer[16];
  endpoint from;
  return lab.observe_once([&] {
    return ::recvfrom(s, buffer, sizeof buffer, 0, from.data(), from.size_out());
  });
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

SOCKERR_SCENARIO(recvfrom, after_cleanup,
    .title = "Receiving with the address of the sender after the last WSACleanup",
    .cause = "the last WSACleanup of a process ends Winsock and all sockets that the process has",
    .fix = "call WSACleanup only when no part of the process uses sockets any more",
    .kind = programmer,
    .variants = "udp4 udp6",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
