#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, native_socket s) {
  WSANETWORKEVENTS happened{};
  return lab.observe([&] { return ::WSAEnumNetworkEvents(s, nullptr, &happened); });
}

outcome provoke(lab& lab) {
  const event_handle event;
  socket_handle s = lab.socket();
  lab.must([&] { return ::WSAEventSelect(s.get(), event.get(), FD_READ); }, "WSAEventSelect");
  const native_socket copy = s.get();
  s.close();
  return ask(lab, copy);
}

outcome remedy(lab& lab) {
  const event_handle event;
  socket_handle s = lab.socket();
  lab.must([&] { return ::WSAEventSelect(s.get(), event.get(), FD_READ); }, "WSAEventSelect");
  const native_socket copy = s.get();
  return ask(lab, copy);
}

}  // namespace

SOCKERR_SCENARIO(wsaenumnetworkevents, closed_socket,
    .title = "Asking what happened to a socket that was closed",
    .cause = "after closesocket the number stands for nothing, until the system gives it to something else",
    .fix = "keep a socket open as long as anybody uses it, and forget its number when it is closed",
    .kind = programmer,
    .variants = "tcp4 udp4",
    .provoke = provoke, .remedy = remedy)
