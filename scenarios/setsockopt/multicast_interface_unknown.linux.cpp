#include "harness/scenario.h"

namespace {

/// Chooses where multicast leaves: with IPv4 by an address of the interface, else by its number.
outcome choose(lab& lab, const char* address, unsigned index) {
  const socket_handle s = lab.socket();
  if (lab.variant("udp6"))
    return lab.observe([&] {
      return ::setsockopt(s.get(), IPPROTO_IPV6, IPV6_MULTICAST_IF, &index, sizeof index);
    });
  in_addr of{};
  lab.require(::inet_pton(AF_INET, address, &of) == 1, "no address");
  return lab.observe(
      [&] { return ::setsockopt(s.get(), IPPROTO_IP, IP_MULTICAST_IF, &of, sizeof of); });
}

outcome provoke(lab& lab) { return choose(lab, "203.0.113.9", 0x7FFFFFFF); }

outcome remedy(lab& lab) { return choose(lab, "127.0.0.1", ::if_nametoindex("lo")); }

}  // namespace

SOCKERR_SCENARIO(setsockopt, multicast_interface_unknown,
    .title = "Multicast is to leave by an interface that this host does not have",
    .cause = "IP_MULTICAST_IF takes an address of the interface and IPV6_MULTICAST_IF its number, and no interface has this one",
    .fix = "take address and number from getifaddrs and if_nametoindex, on the machine where the program runs",
    .kind = environment,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy)
