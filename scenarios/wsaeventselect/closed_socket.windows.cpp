#include "harness/scenario.h"

namespace {

outcome watch(lab& lab, native_socket s, WSAEVENT event) {
  return lab.observe([&] { return ::WSAEventSelect(s, event, FD_READ); });
}

outcome provoke(lab& lab) {
  const event_handle event;
  socket_handle s = lab.socket();
  const native_socket copy = s.get();
  s.close();
  return watch(lab, copy, event.get());
}

outcome remedy(lab& lab) {
  const event_handle event;
  socket_handle s = lab.socket();
  const native_socket copy = s.get();
  return watch(lab, copy, event.get());
}

}  // namespace

SOCKERR_SCENARIO(wsaeventselect, closed_socket,
    .title = "Asking for events of a socket that was closed",
    .cause = "after closesocket the number stands for nothing, until the system gives it to something else",
    .fix = "keep a socket open as long as anybody uses it, and forget its number when it is closed",
    .kind = programmer,
    .variants = "tcp4 udp4",
    .provoke = provoke, .remedy = remedy)
