#include "harness/scenario.h"

namespace {

outcome bind_beside(lab& lab, bool keep) {
  socket_handle six = lab.socket();
  lab.option(six, IPPROTO_IPV6, IPV6_V6ONLY, 0);
  const unsigned short port = lab.bind(six, ipv6("::ffff:127.0.0.1")).port();
  if (!keep) six.close();
  const socket_handle four = lab.variant("tcp6") ? lab.tcp4() : lab.udp4();
  const endpoint same = ipv4("127.0.0.1", port);
  return lab.observe([&] { return ::bind(four.get(), same.data(), same.size()); });
}

outcome provoke(lab& lab) { return bind_beside(lab, true); }

outcome remedy(lab& lab) { return bind_beside(lab, false); }

}  // namespace

SOCKERR_SCENARIO(bind, address_in_use_by_mapped_address,
    .title = "An IPv6 socket has the IPv4 address",
    .cause = "::ffff:127.0.0.1 is 127.0.0.1 by another name, so a dual-stack socket that is bound to it takes the port from IPv4 sockets",
    .fix = "close the IPv6 socket first, or choose another port; who looks for the owner must look among the IPv6 sockets too",
    .kind = programmer,
    .variants = "tcp6 udp6",
    .provoke = provoke, .remedy = remedy)
