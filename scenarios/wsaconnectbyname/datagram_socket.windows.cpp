#include "harness/scenario.h"

namespace {

outcome reach(lab& lab, const socket_handle& s) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  wchar_t host[] = L"127.0.0.1", port[8]{};
  ::_itow_s(where.port(), port, 8, 10);
  return lab.observe_once([&] {
    return as_status(::WSAConnectByNameW(s.get(), host, port, nullptr, nullptr, nullptr, nullptr,
                                         nullptr, nullptr));
  });
}

outcome provoke(lab& lab) { return reach(lab, lab.udp4()); }
outcome remedy(lab& lab) { return reach(lab, lab.tcp4()); }

}  // namespace

SOCKERR_SCENARIO(wsaconnectbyname, datagram_socket,
    .title = "WSAConnectByName on a datagram socket",
    .cause = "the call makes connections, which datagram sockets do not have",
    .fix = "look the name up with getaddrinfo, and give connect or sendto an address that it found",
    .kind = programmer,
    .variants = "tcp4",
    .provoke = provoke, .remedy = remedy)
