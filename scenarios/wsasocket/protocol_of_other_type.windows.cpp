#include "harness/scenario.h"

namespace {

outcome make(lab& lab, int family, int type, int protocol) {
  return lab.observe_socket_once(
      [&] { return ::WSASocketW(family, type, protocol, nullptr, 0, 0); });
}

outcome provoke(lab& lab) { return make(lab, AF_INET, SOCK_STREAM, IPPROTO_UDP); }

outcome remedy(lab& lab) { return make(lab, AF_INET, SOCK_STREAM, IPPROTO_TCP); }

}  // namespace

SOCKERR_SCENARIO(wsasocket, protocol_of_other_type,
    .title = "WSASocket for a stream over UDP",
    .cause = "UDP carries datagrams, and TCP streams",
    .fix = "take IPPROTO_TCP for SOCK_STREAM and IPPROTO_UDP for SOCK_DGRAM, or 0",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
