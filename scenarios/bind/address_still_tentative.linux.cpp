#include "harness/scenario.h"

namespace {

/// As linux/ipv6.h has it, which does not go together with the headers of libc.
struct address_of_interface {
  in6_addr address;
  unsigned prefix_length;
  int interface;
};

/// Gives the link another address, for which the host then asks whether it is taken.
endpoint new_address(lab& lab) {
  const socket_handle s = lab.udp6();
  const endpoint address = ipv6("fd09::77");
  address_of_interface given{};
  given.address = reinterpret_cast<const sockaddr_in6*>(address.data())->sin6_addr;
  given.prefix_length = 64;
  given.interface = static_cast<int>(::if_nametoindex("link0"));
  lab.must([&] { return ::ioctl(s.get(), SIOCSIFADDR, &given); }, "add an address");
  return address;
}

outcome bind_new_address(lab& lab, bool freebind) {
  lab.own_network();
  const socket_handle s = lab.socket();
  if (freebind) lab.option(s, IPPROTO_IPV6, IPV6_FREEBIND, 1);
  const endpoint where = new_address(lab);
  return lab.observe([&] { return ::bind(s.get(), where.data(), where.size()); });
}

outcome provoke(lab& lab) { return bind_new_address(lab, false); }

outcome remedy(lab& lab) { return bind_new_address(lab, true); }

}  // namespace

SOCKERR_SCENARIO(bind, address_still_tentative,
    .title = "Binding to an IPv6 address that the interface has just got",
    .cause = "for a second or two the host asks whether another one has the address (duplicate address detection), and it is tentative meanwhile; services that start at boot meet that",
    .fix = "bind with IPV6_FREEBIND, start when the network is ready (network-online.target), or add the address with nodad",
    .kind = environment,
    .variants = "tcp6 udp6",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
