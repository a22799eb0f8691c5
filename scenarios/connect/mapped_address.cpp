#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  lab.need_setting("net.ipv6.bindv6only", 0);
  const socket_handle listener = lab.tcp4(), s = lab.tcp6();
  const unsigned short port = lab.bind(listener, lab.loopback4()).port();
  lab.listen(listener);
  if (!lab.variant("default"))
    lab.option(s, IPPROTO_IPV6, IPV6_V6ONLY, lab.variant("v6only_on") ? 1 : 0);
  const endpoint mapped = ipv6("::ffff:127.0.0.1", port);
  return lab.observe_once([&] { return ::connect(s.get(), mapped.data(), mapped.size()); });
}

outcome remedy(lab& lab) {
  const socket_handle listener = lab.tcp4(), s = lab.tcp4();
  const endpoint where = lab.bind(listener, lab.loopback4());
  lab.listen(listener);
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

}  // namespace

SOCKERR_SCENARIO(connect, mapped_address,
    .title = "An IPv6 socket is to reach an IPv4 server by ::ffff:127.0.0.1",
    .cause = "only a socket without IPV6_V6ONLY goes over IPv4; Windows has the option on by default, Linux off",
    .fix = "set IPV6_V6ONLY to 0 before, on every platform; or make an IPv4 socket for an IPv4 address",
    .kind = programmer,
    .variants = "default v6only_off v6only_on",
    .provoke = provoke, .remedy = remedy)
