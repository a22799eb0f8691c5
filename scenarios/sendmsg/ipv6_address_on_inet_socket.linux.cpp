#include "harness/scenario.h"

namespace {

outcome send_to(lab& lab, const socket_handle& s) {
  const socket_handle receiver = lab.udp6();
  endpoint to = lab.bind(receiver, lab.loopback6());
  greeting m(to.data(), to.size());
  return lab.observe([&] { return ::sendmsg(s.get(), &m, 0); });
}

outcome provoke(lab& lab) { return send_to(lab, lab.udp4()); }

outcome remedy(lab& lab) { return send_to(lab, lab.udp6()); }

}  // namespace

SOCKERR_SCENARIO(sendmsg, ipv6_address_on_inet_socket,
    .title = "A message of an IPv4 socket to an IPv6 address",
    .cause = "a socket sends to addresses of the family with which it was made",
    .fix = "make the socket with the family of the address, as getaddrinfo gives it",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
