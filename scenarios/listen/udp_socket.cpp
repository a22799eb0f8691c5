#include "harness/scenario.h"

namespace {

outcome listen_on(lab& lab, const socket_handle& s) {
  lab.bind(s, lab.loopback());
  return lab.observe([&] { return ::listen(s.get(), 8); });
}

outcome provoke(lab& lab) {
  const socket_handle s = lab.socket();
  return listen_on(lab, s);
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.variant("udp4")   ? lab.tcp4()
                          : lab.variant("udp6") ? lab.tcp6()
                                                : lab.unix_stream();
  return listen_on(lab, s);
}

}  // namespace

SOCKERR_SCENARIO(listen, udp_socket,
    .title = "A datagram socket cannot listen",
    .cause = "listening is waiting for connections, and datagrams have none",
    .fix = "use SOCK_STREAM if connections are meant; datagrams are received on the bound socket without listen",
    .kind = programmer,
    .variants = "udp4 udp6 unix_dgram",
    .provoke = provoke, .remedy = remedy)
