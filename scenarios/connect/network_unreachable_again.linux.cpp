#include "harness/scenario.h"

namespace {

/// A socket whose attempts all found no way so far.
socket_handle lost_before(lab& lab, const endpoint& where) {
  socket_handle s = lab.tcp4();
  if (lab.variant("nonblocking")) lab.nonblocking(s);
  for (int earlier = lab.variant("third") ? 2 : lab.variant("second") ? 1 : 0; earlier > 0; --earlier)
    lab.require(connect_to(s, where) != 0 && last_error() == ENETUNREACH, "there was a way");
  return s;
}

outcome provoke(lab& lab) {
  const network& network = lab.own_network();
  const socket_handle listener = lab.tcp4();
  const unsigned short port = lab.bind(listener, ipv4("0.0.0.0")).port();
  lab.listen(listener);
  const endpoint where = network.unrouted_host().with_port(port);
  const socket_handle s = lost_before(lab, where);
  return lab.observe([&] { return ::connect(s.get(), where.data(), where.size()); });
}

outcome remedy(lab& lab) {
  network& network = lab.own_network();
  const socket_handle listener = lab.tcp4();
  const unsigned short port = lab.bind(listener, ipv4("0.0.0.0")).port();
  lab.listen(listener);
  const endpoint where = network.unrouted_host().with_port(port);
  const socket_handle s = lost_before(lab, where);
  network.add_route(where, "local");
  return lab.observe_once([&] { return lab.finish_connect(s, connect_to(s, where)); });
}

}  // namespace

SOCKERR_SCENARIO(connect, network_unreachable_again,
    .title = "Connects, one after the other, to where no route leads",
    .cause = "the call itself finds out, also on a non-blocking socket, and the next attempt is a new one",
    .fix = "add a route; the same socket may try again",
    .kind = environment,
    .variants = "first second third x nonblocking blocking",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
