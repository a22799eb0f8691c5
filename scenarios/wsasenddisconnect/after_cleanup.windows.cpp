#include "harness/scenario.h"

namespace {

outcome end(lab& lab, native_socket s) {
  return lab.observe_once([&] { return ::WSASendDisconnect(s, nullptr); });
}

outcome provoke(lab& lab) {
  const connection pair = lab.connected();
  lab.stop_winsock();
  return end(lab, pair.client.get());
}

outcome remedy(lab& lab) {
  const connection pair = lab.connected();
  return end(lab, pair.client.get());
}

}  // namespace

SOCKERR_SCENARIO(wsasenddisconnect, after_cleanup,
    .title = "Ending the own side with WSASendDisconnect after the last WSACleanup",
    .cause = "the last WSACleanup of a process ends Winsock and all sockets that the process has",
    .fix = "call WSACleanup only when no part of the process uses sockets any more",
    .kind = programmer,
    .variants = "tcp4",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
