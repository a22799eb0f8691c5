#include "harness/scenario.h"

namespace {

outcome look_up(lab& lab, bool ipv6_on) {
  network& network = lab.own_network();
  if (!ipv6_on) network.set("net.ipv6.conf.all.disable_ipv6", "1");
  addrinfo hints{};
  hints.ai_socktype = SOCK_STREAM;
  hints.ai_flags = AI_NUMERICHOST | AI_ADDRCONFIG;
  address_list found;
  return lab.observe_status(
      [&] { return ::getaddrinfo("2001:db8::7", nullptr, &hints, found.out()); });
}

outcome provoke(lab& lab) { return look_up(lab, false); }

outcome remedy(lab& lab) { return look_up(lab, true); }

}  // namespace

SOCKERR_SCENARIO(getaddrinfo, ipv6_address_without_ipv6,
    .title = "Looking up an IPv6 address with AI_ADDRCONFIG on a host that has none",
    .cause = "the flag leaves out addresses of a family of which no interface has an address other than loopback's, even those given as numbers",
    .fix = "leave AI_ADDRCONFIG out for numeric addresses, or give the host an IPv6 address",
    .kind = environment,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
