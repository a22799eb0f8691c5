#include "harness/scenario.h"

namespace {

outcome set(lab& lab, const socket_handle& s) {
  const int on = 1;
  const char* value = reinterpret_cast<const char*>(&on);
  return lab.observe(
      [&] { return ::setsockopt(s.get(), IPPROTO_IPV6, IPV6_V6ONLY, value, sizeof on); });
}

outcome provoke(lab& lab) {
  const socket_handle s = lab.socket();
  lab.option(s, IPPROTO_IPV6, IPV6_V6ONLY, 0);
  lab.bind(s, lab.wildcard());
  return set(lab, s);
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.socket();
  lab.option(s, IPPROTO_IPV6, IPV6_V6ONLY, 0);
  return set(lab, s);
}

}  // namespace

SOCKERR_SCENARIO(setsockopt, v6only_after_bind,
    .title = "IPV6_V6ONLY cannot be changed once the socket has an address",
    .cause = "bind decides whether the port is taken in IPv4 too; for Linux the option comes too late then, Winsock takes it still",
    .fix = "set IPV6_V6ONLY before bind",
    .kind = programmer,
    .variants = "tcp6 udp6",
    .provoke = provoke, .remedy = remedy)
