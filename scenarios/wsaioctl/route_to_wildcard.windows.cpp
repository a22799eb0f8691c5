#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, const endpoint& to) {
  const socket_handle s = lab.udp4();
  endpoint asked = to, from;
  DWORD size = 0;
  return lab.observe([&] {
    return ::WSAIoctl(s.get(), SIO_ROUTING_INTERFACE_QUERY, asked.data(),
                      static_cast<DWORD>(asked.size()), from.data(),
                      static_cast<DWORD>(from.size()), &size, nullptr, nullptr);
  });
}

outcome provoke(lab& lab) { return ask(lab, ipv4("0.0.0.0")); }
outcome remedy(lab& lab) { return ask(lab, lab.loopback4()); }

}  // namespace

SOCKERR_SCENARIO(wsaioctl, route_to_wildcard,
    .title = "WSAIoctl asks for the route to 0.0.0.0",
    .cause = "the address means any of this host and is no destination",
    .fix = "ask for the address to which something is to be sent",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
