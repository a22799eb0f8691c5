#include "harness/scenario.h"

namespace {

outcome convert(lab& lab, native_socket s) {
  u_long converted = 0;
  return lab.observe([&] { return ::WSANtohl(s, 1, &converted); });
}

outcome provoke(lab& lab) {
  const socket_handle s = lab.socket();
  lab.stop_winsock();
  return convert(lab, s.get());
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.socket();
  return convert(lab, s.get());
}

}  // namespace

SOCKERR_SCENARIO(wsantohl, after_cleanup,
    .title = "Converting a number from a socket's byte order after the last WSACleanup",
    .cause = "the last WSACleanup of a process ends Winsock and all sockets that the process has",
    .fix = "call WSACleanup only when no part of the process uses sockets any more",
    .kind = programmer,
    .variants = "tcp4",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
