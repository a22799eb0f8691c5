#include <grp.h>

#include "harness/scenario.h"

namespace {

constexpr int so_peergroups = 59;  // SO_PEERGROUPS, which older headers lack

outcome get(lab& lab, socklen_t room) {
  const gid_t groups[] = {1, 2, 3};
  if (::getgroups(0, nullptr) == 0 && ::setgroups(3, groups) != 0)
    lab.skip("needs a user who is in more than one group; run as root");
  const connection c = lab.connected();
  static gid_t buffer[65536];
  return lab.observe([&] {
    socklen_t size = room;
    return ::getsockopt(c.client.get(), SOL_SOCKET, so_peergroups, buffer, &size);
  });
}

outcome provoke(lab& lab) { return get(lab, 1); }

outcome remedy(lab& lab) { return get(lab, 65536 * sizeof(gid_t)); }

}  // namespace

SOCKERR_SCENARIO(getsockopt, peer_groups_buffer_too_small,
    .title = "The buffer is too small for the groups of the peer",
    .cause = "SO_PEERGROUPS tells all groups of the peer's process or none; the length has been set to what is needed",
    .fix = "make the buffer as long as the length now says, and ask again",
    .kind = programmer,
    .variants = "unix_stream unix_seqpacket",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
