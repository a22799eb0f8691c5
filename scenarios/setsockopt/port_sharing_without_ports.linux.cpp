#include "harness/scenario.h"

namespace {

outcome set(lab& lab, const socket_handle& s) {
  lab.need_kernel(6, 13);
  const int on = 1;
  return lab.observe(
      [&] { return ::setsockopt(s.get(), SOL_SOCKET, SO_REUSEPORT, &on, sizeof on); });
}

outcome provoke(lab& lab) {
  if (!lab.variant("netlink")) return set(lab, lab.socket());
  return set(lab,
             socket_handle(lab.must([] { return ::socket(AF_NETLINK, SOCK_RAW, 0); }, "socket")));
}

outcome remedy(lab& lab) { return set(lab, lab.udp4()); }

}  // namespace

SOCKERR_SCENARIO(setsockopt, port_sharing_without_ports,
    .title = "SO_REUSEPORT for a socket that has no port",
    .cause = "only sockets of IP have ports to share",
    .fix = "set it for TCP and UDP sockets only",
    .kind = programmer,
    .variants = "unix_stream unix_dgram unix_seqpacket netlink",
    .provoke = provoke, .remedy = remedy)
