#include "harness/scenario.h"

namespace {

/// A socket whose attempts were all refused so far.
socket_handle refused_before(lab& lab, const endpoint& where) {
  socket_handle s = lab.socket();
  for (int earlier = lab.variant("third") ? 2 : 1; earlier > 0; --earlier)
    lab.require(connect_to(s, where) != 0, "an earlier attempt was not refused");
  return s;
}

outcome provoke(lab& lab) {
  const socket_handle server = lab.socket();
  const endpoint where = lab.bind(server, lab.loopback());
  const socket_handle s = refused_before(lab, where);
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

outcome remedy(lab& lab) {
  const socket_handle server = lab.socket();
  const endpoint where = lab.bind(server, lab.loopback());
  const socket_handle s = refused_before(lab, where);
  lab.listen(server);
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

outcome aftermath(lab& lab) {
  const socket_handle server = lab.socket();
  const endpoint where = lab.bind(server, lab.loopback());
  const socket_handle s = refused_before(lab, where);
  lab.require(connect_to(s, where) != 0, "the attempt was not refused");
  lab.listen(server);
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

}  // namespace

SOCKERR_SCENARIO(connect, refused_again,
    .title = "The second and third attempt of one socket while nobody listens",
    .cause = "each attempt of a blocking socket is a new one, and is refused for the same reason",
    .fix = "start the server; a program that is to run everywhere takes a new socket for every attempt",
    .kind = peer,
    .variants = "tcp4 tcp6 unix_stream x second third",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
