#include "harness/scenario.h"

namespace {

outcome make(lab& lab, int family, int type, int protocol) {
  return lab.observe_socket_once(
      [&] { return ::WSASocketW(family, type, protocol, nullptr, 0, 0); });
}

outcome provoke(lab& lab) { return make(lab, 0xdead, SOCK_STREAM, IPPROTO_TCP); }

outcome remedy(lab& lab) { return make(lab, AF_INET, SOCK_STREAM, IPPROTO_TCP); }

}  // namespace

SOCKERR_SCENARIO(wsasocket, unknown_family,
    .title = "WSASocket for an address family that does not exist",
    .cause = "no provider offers sockets of that family",
    .fix = "take AF_INET or AF_INET6",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
