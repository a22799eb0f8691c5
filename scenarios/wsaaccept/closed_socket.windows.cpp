#include "harness/scenario.h"

namespace {

outcome take(lab& lab, native_socket s) {
  return lab.observe_socket_once([&] { return ::WSAAccept(s, nullptr, nullptr, nullptr, 0); });
}

outcome provoke(lab& lab) {
  endpoint where;
  socket_handle listener = lab.listener(where);
  const socket_handle client = lab.socket();
  lab.connect(client, where);
  const native_socket copy = listener.get();
  listener.close();
  return take(lab, copy);
}

outcome remedy(lab& lab) {
  endpoint where;
  socket_handle listener = lab.listener(where);
  const socket_handle client = lab.socket();
  lab.connect(client, where);
  const native_socket copy = listener.get();
  return take(lab, copy);
}

}  // namespace

SOCKERR_SCENARIO(wsaaccept, closed_socket,
    .title = "Accepting on a listener that was closed",
    .cause = "after closesocket the number stands for nothing, until the system gives it to something else",
    .fix = "keep a socket open as long as anybody uses it, and forget its number when it is closed",
    .kind = programmer,
    .variants = "tcp4",
    .provoke = provoke, .remedy = remedy)
