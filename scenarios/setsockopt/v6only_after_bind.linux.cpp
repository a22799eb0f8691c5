#include "harness/scenario.h"

namespace {

outcome set(lab& lab, const socket_handle& s) {
  const int on = 1;
  return lab.observe(
      [&] { return ::setsockopt(s.get(), IPPROTO_IPV6, IPV6_V6ONLY, &on, sizeof on); });
}

outcome provoke(lab& lab) {
  const socket_handle s = lab.socket();
  lab.bind(s, lab.loopback());
  return set(lab, s);
}

outcome remedy(lab& lab) { return set(lab, lab.socket()); }

}  // namespace

SOCKERR_SCENARIO(setsockopt, v6only_after_bind,
    .title = "IPV6_V6ONLY cannot be changed once the socket has an address",
    .cause = "bind decides whether the port is taken in IPv4 too, and the option comes too late for that",
    .fix = "set IPV6_V6ONLY before bind",
    .kind = programmer,
    .variants = "tcp6 udp6",
    .provoke = provoke, .remedy = remedy)
