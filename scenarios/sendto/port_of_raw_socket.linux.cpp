#include "harness/scenario.h"

namespace {

outcome send_to_port(lab& lab, unsigned short port) {
  lab.own_network();  // in which this process may have raw sockets
  constexpr int experiment = 253;
  const socket_handle s(
      lab.must([] { return ::socket(AF_INET6, SOCK_RAW, experiment); }, "raw socket"));
  const endpoint to = ipv6("::1", port);
  return lab.observe([&] { return ::sendto(s.get(), "hello", 5, 0, to.data(), to.size()); });
}

outcome provoke(lab& lab) { return send_to_port(lab, 7); }

outcome remedy(lab& lab) { return send_to_port(lab, 0); }

}  // namespace

SOCKERR_SCENARIO(sendto, port_of_raw_socket,
    .title = "Sending to a port with a raw IPv6 socket",
    .cause = "ports begin above IP; a raw IPv6 socket takes sin6_port for a protocol number, and it must be the own one or 0 (IPv4 ignores it)",
    .fix = "set sin6_port to 0, also where the address comes from getaddrinfo",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
