#include "harness/scenario.h"

namespace {

outcome convert(lab& lab, native_socket s) {
  u_long converted = 0;
  return lab.observe([&] { return ::WSANtohl(s, 1, &converted); });
}

outcome provoke(lab& lab) {
  socket_handle s = lab.socket();
  const native_socket copy = s.get();
  s.close();
  return convert(lab, copy);
}

outcome remedy(lab& lab) {
  socket_handle s = lab.socket();
  const native_socket copy = s.get();
  return convert(lab, copy);
}

}  // namespace

SOCKERR_SCENARIO(wsantohl, closed_socket,
    .title = "Converting a number from a closed socket's byte order",
    .cause = "after closesocket the number stands for nothing, until the system gives it to something else",
    .fix = "keep a socket open as long as anybody uses it, and forget its number when it is closed",
    .kind = programmer,
    .variants = "tcp4",
    .provoke = provoke, .remedy = remedy)
