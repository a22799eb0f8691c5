#include "harness/scenario.h"

namespace {

outcome say(lab& lab, native_socket s) {
  return lab.observe_once([&] { return ::send(s, "hello", 5, 0); });
}

outcome provoke(lab& lab) {
  const connection pair = lab.connected();
  lab.stop_winsock();
  return say(lab, pair.client.get());
}

outcome remedy(lab& lab) {
  const connection pair = lab.connected();
  return say(lab, pair.client.get());
}

}  // namespace

SOCKERR_SCENARIO(send, after_cleanup,
    .title = "Sending after the last WSACleanup",
    .cause = "the last WSACleanup of a process ends Winsock and all sockets that the process has",
    .fix = "call WSACleanup only when no part of the process uses sockets any more",
    .kind = programmer,
    .variants = "tcp4 udp4",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
