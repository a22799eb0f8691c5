#include "harness/scenario.h"

namespace {

outcome receive(lab& lab, native_socket s) {
  char bytes[16];
  WSABUF buffer{sizeof bytes, bytes};
  DWORD received = 0, flags = 0;
  return lab.observe_once(
      [&] { return ::WSARecv(s, &buffer, 1, &received, &flags, nullptr, nullptr); });
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

SOCKERR_SCENARIO(wsarecv, after_cleanup,
    .title = "Receiving with WSARecv after the last WSACleanup",
    .cause = "the last WSACleanup of a process ends Winsock and all sockets that the process has",
    .fix = "call WSACleanup only when no part of the process uses sockets any more",
    .kind = programmer,
    .variants = "tcp4 udp4",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
