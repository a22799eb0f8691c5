#include "harness/scenario.h"

namespace {

outcome join(lab& lab, const endpoint& group) {
  const socket_handle s(multipoint_leaf());
  lab.bind(s, lab.loopback4());
  return lab.observe_once([&] {
    return as_status(::WSAJoinLeaf(s.get(), group.data(), group.size(), nullptr, nullptr, nullptr,
                                   nullptr, JL_BOTH) != INVALID_SOCKET);
  });
}

outcome provoke(lab& lab) { return join(lab, ipv6("ff02::1:1", 5000)); }

outcome remedy(lab& lab) { return join(lab, ipv4("239.255.0.1", 5000)); }

}  // namespace

SOCKERR_SCENARIO(wsajoinleaf, ipv6_group_on_inet_socket,
    .title = "An IPv6 group does not fit an AF_INET socket",
    .cause = "a socket has one address family, given when it was made",
    .fix = "make the socket with the family of the group",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
