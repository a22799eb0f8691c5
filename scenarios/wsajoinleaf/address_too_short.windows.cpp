#include "harness/scenario.h"

namespace {

outcome join(lab& lab, int length) {
  const socket_handle s(multipoint_leaf());
  lab.bind(s, lab.loopback4());
  const endpoint group = ipv4("239.255.0.1", 5000);
  return lab.observe_once([&] {
    return as_status(::WSAJoinLeaf(s.get(), group.data(), length, nullptr, nullptr, nullptr,
                                   nullptr, JL_BOTH) != INVALID_SOCKET);
  });
}

outcome provoke(lab& lab) { return join(lab, sizeof(sockaddr_in) - 1); }

outcome remedy(lab& lab) { return join(lab, sizeof(sockaddr_in)); }

}  // namespace

SOCKERR_SCENARIO(wsajoinleaf, address_too_short,
    .title = "The length of the group is less than that of its structure",
    .cause = "the group is read as a sockaddr_in, and the length says that it ends before",
    .fix = "pass sizeof(sockaddr_in) for IPv4 and sizeof(sockaddr_in6) for IPv6",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
