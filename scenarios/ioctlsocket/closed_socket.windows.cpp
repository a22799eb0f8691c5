#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, native_socket s) {
  const auto command = static_cast<long>(lab.variant("fionbio") ? FIONBIO : FIONREAD);
  u_long value = 0;
  return lab.observe([&] { return ::ioctlsocket(s, command, &value); });
}

outcome provoke(lab& lab) {
  socket_handle s = lab.socket();
  const native_socket copy = s.get();
  s.close();
  return ask(lab, copy);
}

outcome remedy(lab& lab) {
  socket_handle s = lab.socket();
  const native_socket copy = s.get();
  return ask(lab, copy);
}

}  // namespace

SOCKERR_SCENARIO(ioctlsocket, closed_socket,
    .title = "Asking how much there is to receive on a socket that was closed, or making it block",
    .cause = "after closesocket the number stands for nothing, until the system gives it to something else",
    .fix = "keep a socket open as long as anybody uses it, and forget its number when it is closed",
    .kind = programmer,
    .variants = "tcp4 udp4 x fionread fionbio",
    .provoke = provoke, .remedy = remedy)
