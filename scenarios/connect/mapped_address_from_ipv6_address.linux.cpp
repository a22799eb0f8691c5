#include "harness/scenario.h"

namespace {

outcome connect_from(lab& lab, const char* source) {
  const socket_handle server = lab.udp4(), s = lab.udp6();
  lab.option(s, IPPROTO_IPV6, IPV6_V6ONLY, 0);
  const endpoint where = ipv6("::ffff:127.0.0.1", lab.bind(server, ipv4("127.0.0.1")).port());
  lab.bind(s, ipv6(source));
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

outcome provoke(lab& lab) { return connect_from(lab, "::1"); }

outcome remedy(lab& lab) { return connect_from(lab, "::ffff:127.0.0.1"); }

}  // namespace

SOCKERR_SCENARIO(connect, mapped_address_from_ipv6_address,
    .title = "An IPv6 socket that is bound to an IPv6 address connects to an IPv4-mapped one",
    .cause = "a mapped address means IPv4, and an IPv6 address cannot be the source of that",
    .fix = "bind to an address of the peer's family, or to :: which serves both",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
