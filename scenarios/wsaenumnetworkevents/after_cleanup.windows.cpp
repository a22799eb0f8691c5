#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, native_socket s) {
  WSANETWORKEVENTS happened{};
  return lab.observe([&] { return ::WSAEnumNetworkEvents(s, nullptr, &happened); });
}

outcome provoke(lab& lab) {
  const event_handle event;
  const socket_handle s = lab.socket();
  lab.must([&] { return ::WSAEventSelect(s.get(), event.get(), FD_READ); }, "WSAEventSelect");
  lab.stop_winsock();
  return ask(lab, s.get());
}

outcome remedy(lab& lab) {
  const event_handle event;
  const socket_handle s = lab.socket();
  lab.must([&] { return ::WSAEventSelect(s.get(), event.get(), FD_READ); }, "WSAEventSelect");
  return ask(lab, s.get());
}

}  // namespace

SOCKERR_SCENARIO(wsaenumnetworkevents, after_cleanup,
    .title = "Asking what happened to a socket after the last WSACleanup",
    .cause = "the last WSACleanup of a process ends Winsock and all sockets that the process has",
    .fix = "call WSACleanup only when no part of the process uses sockets any more",
    .kind = programmer,
    .variants = "tcp4 udp4",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
