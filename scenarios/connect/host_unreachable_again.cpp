#include "harness/scenario.h"

namespace {

/// A socket whose attempts all found no host so far.
socket_handle lost_before(lab& lab, const endpoint& where) {
  socket_handle s = lab.tcp4();
  for (int earlier = lab.variant("third") ? 2 : 1; earlier > 0; --earlier)
    lab.require(connect_to(s, where) != 0, "the host is there");
  return s;
}

outcome provoke(lab& lab) {
  const endpoint where = lab.own_network().absent_host();
  const socket_handle s = lost_before(lab, where);
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

outcome remedy(lab& lab) {
  network& network = lab.own_network();
  const socket_handle s = lost_before(lab, network.absent_host()), server = lab.tcp4();
  network.assign(network.absent_host());
  const endpoint where = lab.bind(server, network.absent_host());
  lab.listen(server);
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

}  // namespace

SOCKERR_SCENARIO(connect, host_unreachable_again,
    .title = "Blocking connects, one after the other, to where no host is",
    .cause = "each attempt of a blocking socket is a new one, and finds out for itself",
    .fix = "bring the host up; the same socket may try again",
    .kind = environment,
    .variants = "second third",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
