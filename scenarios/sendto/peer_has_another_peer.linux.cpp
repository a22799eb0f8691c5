#include "harness/scenario.h"

namespace {

outcome reach(lab& lab, bool taken) {
  const socket_handle server = lab.unix_dgram(), peer = lab.unix_dgram(), s = lab.unix_dgram();
  const endpoint where = lab.bind(server, lab.unix_path());
  const endpoint other = lab.bind(peer, lab.unix_path());
  if (taken) lab.connect(server, other);
  return lab.observe_once([&] { return ::sendto(s.get(), "hello", 5, 0, where.data(), where.size()); });
}

outcome provoke(lab& lab) { return reach(lab, true); }

outcome remedy(lab& lab) { return reach(lab, false); }

}  // namespace

SOCKERR_SCENARIO(sendto, peer_has_another_peer,
    .title = "Sending to a unix datagram socket that is connected to another one",
    .cause = "a connected datagram socket takes messages of its peer only, and tells others so at once",
    .fix = "leave sockets that serve several clients unconnected, and answer with sendto",
    .kind = environment,
    .provoke = provoke, .remedy = remedy)
