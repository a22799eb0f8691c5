#include "harness/scenario.h"

namespace {

outcome join(lab& lab, bool after_cleanup) {
  const socket_handle s(multipoint_leaf());
  lab.bind(s, lab.loopback4());
  if (after_cleanup) lab.stop_winsock();
  const endpoint group = ipv4("239.255.0.1", 5000);
  return lab.observe_once([&] {
    return as_status(::WSAJoinLeaf(s.get(), group.data(), group.size(), nullptr, nullptr, nullptr,
                                   nullptr, JL_BOTH) != INVALID_SOCKET);
  });
}

outcome provoke(lab& lab) { return join(lab, true); }

outcome remedy(lab& lab) { return join(lab, false); }

}  // namespace

SOCKERR_SCENARIO(wsajoinleaf, after_cleanup,
    .title = "WSAJoinLeaf after the last WSACleanup",
    .cause = "the last WSACleanup of a process ends Winsock and all sockets that the process has",
    .fix = "call WSACleanup only when no part of the process uses sockets any more",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
