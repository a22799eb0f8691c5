#include "harness/scenario.h"

namespace {

outcome make(lab& lab, int family, int type, int protocol) {
  return lab.observe_socket_once(
      [&] { return ::WSASocketW(family, type, protocol, nullptr, 0, 0); });
}

outcome provoke(lab& lab) { return make(lab, AF_INET, 0xdead, IPPROTO_TCP); }

outcome remedy(lab& lab) { return make(lab, AF_INET, SOCK_STREAM, IPPROTO_TCP); }

}  // namespace

SOCKERR_SCENARIO(wsasocket, unknown_type,
    .title = "WSASocket for a type of socket that does not exist",
    .cause = "the family has stream, datagram and raw sockets",
    .fix = "take SOCK_STREAM or SOCK_DGRAM",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
