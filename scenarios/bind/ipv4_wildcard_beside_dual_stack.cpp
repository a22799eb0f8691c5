#include "harness/scenario.h"

namespace {

/// A port that is free for both kinds of addresses.
unsigned short free_port(lab& lab) {
  const socket_handle probe = lab.tcp6();
  lab.option(probe, IPPROTO_IPV6, IPV6_V6ONLY, 0);
  return lab.bind(probe, ipv6("::")).port();
}

outcome bind_beside(lab& lab, bool v6only) {
  lab.need_setting("net.ipv6.bindv6only", 0);
  const unsigned short port = free_port(lab);
  const socket_handle six = lab.tcp6(), four = lab.tcp4();
  if (v6only || lab.variant("v6only_off"))
    lab.option(six, IPPROTO_IPV6, IPV6_V6ONLY, v6only ? 1 : 0);
  lab.bind(six, ipv6("::", port));
  const endpoint any = ipv4("0.0.0.0", port);
  return lab.observe_once([&] { return ::bind(four.get(), any.data(), any.size()); });
}

outcome provoke(lab& lab) { return bind_beside(lab, false); }

outcome remedy(lab& lab) { return bind_beside(lab, true); }

}  // namespace

SOCKERR_SCENARIO(bind, ipv4_wildcard_beside_dual_stack,
    .title = "An IPv6 socket on :: has the port for IPv4 too",
    .cause = "without IPV6_V6ONLY, which is the default of Linux, :: receives IPv4 as well and so conflicts with 0.0.0.0; Winsock lets both have the port",
    .fix = "set IPV6_V6ONLY on the IPv6 socket before bind, or leave the IPv4 socket out",
    .kind = programmer,
    .variants = "v6only_default v6only_off",
    .provoke = provoke, .remedy = remedy)
