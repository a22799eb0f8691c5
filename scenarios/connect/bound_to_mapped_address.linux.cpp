#include "harness/scenario.h"

namespace {

outcome connect_from(lab& lab, const char* source) {
  const socket_handle server = lab.udp6(), s = lab.udp6();
  lab.option(s, IPPROTO_IPV6, IPV6_V6ONLY, 0);
  const endpoint where = lab.bind(server, ipv6("::1"));
  lab.bind(s, ipv6(source));
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

outcome provoke(lab& lab) { return connect_from(lab, "::ffff:127.0.0.1"); }

outcome remedy(lab& lab) { return connect_from(lab, "::1"); }

}  // namespace

SOCKERR_SCENARIO(connect, bound_to_mapped_address,
    .title = "An IPv6 socket that is bound to an IPv4-mapped address connects to an IPv6 one",
    .cause = "a mapped address makes the socket send IPv4, by which the peer cannot be reached",
    .fix = "bind to an address of the peer's family, or to :: which serves both",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
