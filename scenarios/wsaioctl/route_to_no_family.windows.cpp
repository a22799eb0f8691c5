#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, unsigned short family) {
  const socket_handle s = lab.udp4();
  endpoint to = lab.loopback4(), from;
  to.data()->sa_family = family;
  DWORD size = 0;
  return lab.observe([&] {
    return ::WSAIoctl(s.get(), SIO_ROUTING_INTERFACE_QUERY, to.data(),
                      static_cast<DWORD>(to.size()), from.data(), static_cast<DWORD>(from.size()),
                      &size, nullptr, nullptr);
  });
}

outcome provoke(lab& lab) { return ask(lab, 0); }
outcome remedy(lab& lab) { return ask(lab, AF_INET); }

}  // namespace

SOCKERR_SCENARIO(wsaioctl, route_to_no_family,
    .title = "WSAIoctl asks for the route to an address of no family",
    .cause = "the first field of the address says how to read the rest; mostly the address was never filled in",
    .fix = "fill the whole address in, its family too",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
