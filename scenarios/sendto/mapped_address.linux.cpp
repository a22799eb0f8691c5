#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  lab.need_setting("net.ipv6.bindv6only", 0);
  const socket_handle receiver = lab.udp4(), s = lab.udp6();
  const unsigned short port = lab.bind(receiver, lab.loopback4()).port();
  if (!lab.variant("default"))
    lab.option(s, IPPROTO_IPV6, IPV6_V6ONLY, lab.variant("v6only_on") ? 1 : 0);
  const endpoint to = ipv6("::ffff:127.0.0.1", port);
  return lab.observe_once([&] { return ::sendto(s.get(), "hello", 5, 0, to.data(), to.size()); });
}

outcome remedy(lab& lab) {
  const socket_handle receiver = lab.udp4(), s = lab.udp4();
  const endpoint to = lab.bind(receiver, lab.loopback4());
  return lab.observe_once([&] { return ::sendto(s.get(), "hello", 5, 0, to.data(), to.size()); });
}

}  // namespace

SOCKERR_SCENARIO(sendto, mapped_address,
    .title = "An IPv6 socket is to send to IPv4 by ::ffff:127.0.0.1",
    .cause = "only a socket without IPV6_V6ONLY goes over IPv4; Linux has the option off by default",
    .fix = "set IPV6_V6ONLY to 0 before; or make an IPv4 socket for an IPv4 address",
    .kind = programmer,
    .variants = "default v6only_off v6only_on",
    .provoke = provoke, .remedy = remedy)
