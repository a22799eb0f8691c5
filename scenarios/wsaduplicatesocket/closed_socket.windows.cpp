#include "harness/scenario.h"

namespace {

outcome share(lab& lab, native_socket s) {
  WSAPROTOCOL_INFOW info{};
  return lab.observe(
      [&] { return ::WSADuplicateSocketW(s, ::GetCurrentProcessId(), &info); });
}

outcome provoke(lab& lab) {
  socket_handle s = lab.socket();
  const native_socket copy = s.get();
  s.close();
  return share(lab, copy);
}

outcome remedy(lab& lab) {
  socket_handle s = lab.socket();
  const native_socket copy = s.get();
  return share(lab, copy);
}

}  // namespace

SOCKERR_SCENARIO(wsaduplicatesocket, closed_socket,
    .title = "Sharing a socket that was closed with another process",
    .cause = "after closesocket the number stands for nothing, until the system gives it to something else",
    .fix = "keep a socket open as long as anybody uses it, and forget its number when it is closed",
    .kind = programmer,
    .variants = "tcp4 udp4",
    .provoke = provoke, .remedy = remedy)
