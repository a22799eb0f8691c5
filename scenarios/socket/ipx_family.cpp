#include "harness/scenario.h"

namespace {

outcome make(lab& lab, int family, int protocol) {
  return lab.observe_socket_once([&] { return ::socket(family, SOCK_DGRAM, protocol); });
}

outcome provoke(lab& lab) {
  constexpr int ipx = 1000;  // NSPROTO_IPX
  return make(lab, AF_IPX, ipx);
}
outcome remedy(lab& lab) { return make(lab, AF_INET, IPPROTO_UDP); }

}  // namespace

SOCKERR_SCENARIO(socket, ipx_family,
    .title = "The headers still have AF_IPX, the systems do not",
    .cause = "Windows and Linux have both given IPX up; that a family has a name does not mean that it is there",
    .fix = "use IP",
    .kind = environment,
    .provoke = provoke, .remedy = remedy)
