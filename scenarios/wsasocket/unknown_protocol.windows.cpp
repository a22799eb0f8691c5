#include "harness/scenario.h"

namespace {

outcome make(lab& lab, int family, int type, int protocol) {
  return lab.observe_socket_once(
      [&] { return ::WSASocketW(family, type, protocol, nullptr, 0, 0); });
}

outcome provoke(lab& lab) { return make(lab, AF_INET, SOCK_STREAM, 0xdead); }

outcome remedy(lab& lab) { return make(lab, AF_INET, SOCK_STREAM, IPPROTO_TCP); }

}  // namespace

SOCKERR_SCENARIO(wsasocket, unknown_protocol,
    .title = "WSASocket for a protocol that does not exist",
    .cause = "no provider offers that protocol for stream sockets",
    .fix = "take IPPROTO_TCP, or 0 for the usual one",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
