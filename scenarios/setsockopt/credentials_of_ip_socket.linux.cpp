#include "harness/scenario.h"

namespace {

outcome set(lab& lab, const socket_handle& s) {
  lab.need_kernel(6, 16);
  const int on = 1;
  return lab.observe(
      [&] { return ::setsockopt(s.get(), SOL_SOCKET, SO_PASSCRED, &on, sizeof on); });
}

outcome provoke(lab& lab) { return set(lab, lab.socket()); }

outcome remedy(lab& lab) { return set(lab, lab.unix_stream()); }

}  // namespace

SOCKERR_SCENARIO(setsockopt, credentials_of_ip_socket,
    .title = "A TCP or UDP socket is to tell who sends",
    .cause = "SO_PASSCRED is for senders on the same machine, so for unix and netlink sockets; kernels before 6.16 took it for any socket and told nothing",
    .fix = "use a unix socket, or have the peer prove who it is",
    .kind = programmer,
    .variants = "tcp4 tcp6 udp4 udp6",
    .provoke = provoke, .remedy = remedy)
