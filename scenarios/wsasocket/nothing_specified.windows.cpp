#include "harness/scenario.h"

namespace {

outcome make(lab& lab, int family, int type, int protocol) {
  return lab.observe_socket_once(
      [&] { return ::WSASocketW(family, type, protocol, nullptr, 0, 0); });
}

outcome provoke(lab& lab) { return make(lab, AF_UNSPEC, 0, 0); }

outcome remedy(lab& lab) { return make(lab, AF_INET, 0, 0); }

}  // namespace

SOCKERR_SCENARIO(wsasocket, nothing_specified,
    .title = "WSASocket with neither family, type nor protocol",
    .cause = "nothing says what kind of socket is wanted",
    .fix = "say at least the family, which has a usual type and protocol",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
