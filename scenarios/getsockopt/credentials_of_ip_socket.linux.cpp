#include "harness/scenario.h"

namespace {

outcome get(lab& lab, const socket_handle& s) {
  lab.need_kernel(6, 16);
  return lab.observe([&] {
    int on = 0;
    socklen_t size = sizeof on;
    return ::getsockopt(s.get(), SOL_SOCKET, SO_PASSCRED, &on, &size);
  });
}

outcome provoke(lab& lab) { return get(lab, lab.socket()); }

outcome remedy(lab& lab) { return get(lab, lab.unix_stream()); }

}  // namespace

SOCKERR_SCENARIO(getsockopt, credentials_of_ip_socket,
    .title = "Asking a TCP or UDP socket whether it tells who sends",
    .cause = "SO_PASSCRED is for senders on the same machine, so for unix and netlink sockets; kernels before 6.16 answered 0 for any socket",
    .fix = "ask unix and netlink sockets only; where all options of any socket are read, take the failure for 0",
    .kind = programmer,
    .variants = "tcp4 tcp6 udp4 udp6",
    .provoke = provoke, .remedy = remedy)
