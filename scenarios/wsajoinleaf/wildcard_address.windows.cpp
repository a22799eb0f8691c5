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

outcome provoke(lab& lab) { return join(lab, ipv4("0.0.0.0", 5000)); }

outcome remedy(lab& lab) { return join(lab, ipv4("239.255.0.1", 5000)); }

}  // namespace

SOCKERR_SCENARIO(wsajoinleaf, wildcard_address,
    .title = "Joining 0.0.0.0",
    .cause = "the wildcard address stands for addresses of this host; it is no group that could be joined",
    .fix = "pass the address of a group, 224.0.0.0 to 239.255.255.255",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
