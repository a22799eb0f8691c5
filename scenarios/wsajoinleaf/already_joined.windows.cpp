#include "harness/scenario.h"

namespace {

outcome join(lab& lab, int times) {
  const socket_handle s(multipoint_leaf());
  lab.bind(s, lab.loopback4());
  const endpoint group = ipv4("239.255.0.1", 5000);
  const auto once = [&] {
    return as_status(::WSAJoinLeaf(s.get(), group.data(), group.size(), nullptr, nullptr, nullptr,
                                   nullptr, JL_BOTH) != INVALID_SOCKET);
  };
  if (times > 1) once();
  return lab.observe_once(once);
}

outcome provoke(lab& lab) { return join(lab, 2); }

outcome remedy(lab& lab) { return join(lab, 1); }

}  // namespace

SOCKERR_SCENARIO(wsajoinleaf, already_joined,
    .title = "Joining a session a second time",
    .cause = "a leaf belongs to one session, and this one does already",
    .fix = "join each session once, and take a socket of its own for each",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
