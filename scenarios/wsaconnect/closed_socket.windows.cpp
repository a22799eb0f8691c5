#include "harness/scenario.h"

namespace {

outcome reach(lab& lab, native_socket s, const endpoint& where) {
  return lab.observe_once([&] {
    return ::WSAConnect(s, where.data(), where.size(), nullptr, nullptr, nullptr, nullptr);
  });
}

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  socket_handle s = lab.socket();
  const native_socket copy = s.get();
  s.close();
  return reach(lab, copy, where);
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  socket_handle s = lab.socket();
  const native_socket copy = s.get();
  return reach(lab, copy, where);
}

}  // namespace

SOCKERR_SCENARIO(wsaconnect, closed_socket,
    .title = "Connecting with WSAConnect on a socket that was closed",
    .cause = "after closesocket the number stands for nothing, until the system gives it to something else",
    .fix = "keep a socket open as long as anybody uses it, and forget its number when it is closed",
    .kind = programmer,
    .variants = "tcp4",
    .provoke = provoke, .remedy = remedy)
