#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, DWORD length) {
  const socket_handle s = lab.udp4();
  endpoint to = lab.loopback4(), from;
  DWORD size = 0;
  return lab.observe([&] {
    return ::WSAIoctl(s.get(), SIO_ROUTING_INTERFACE_QUERY, to.data(), length, from.data(),
                      static_cast<DWORD>(from.size()), &size, nullptr, nullptr);
  });
}

outcome provoke(lab& lab) { return ask(lab, sizeof(sockaddr_in) - 1); }
outcome remedy(lab& lab) { return ask(lab, sizeof(sockaddr_in)); }

}  // namespace

SOCKERR_SCENARIO(wsaioctl, route_to_short_address,
    .title = "WSAIoctl asks for the route to less than an address",
    .cause = "the length given is shorter than an address of the socket's family, which other commands call WSAEFAULT",
    .fix = "give the size of the address itself, such as sizeof(sockaddr_in) or the ai_addrlen of getaddrinfo",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
