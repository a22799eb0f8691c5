#include "harness/scenario.h"

namespace {

constexpr int so_peergroups = 59;  // SO_PEERGROUPS, which older headers lack

outcome get(lab& lab, const socket_handle& s) {
  static gid_t buffer[65536];
  return lab.observe([&] {
    socklen_t size = sizeof buffer;
    return ::getsockopt(s.get(), SOL_SOCKET, so_peergroups, buffer, &size);
  });
}

outcome provoke(lab& lab) { return get(lab, lab.socket()); }

outcome remedy(lab& lab) { return get(lab, lab.connected().client); }

}  // namespace

SOCKERR_SCENARIO(getsockopt, peer_groups_before_connect,
    .title = "Asking for the groups of a peer that there is not yet",
    .cause = "SO_PEERGROUPS tells what the peer had when the connection was made, and there is none",
    .fix = "ask when the socket is connected",
    .kind = programmer,
    .variants = "unix_stream unix_seqpacket",
    .provoke = provoke, .remedy = remedy)
