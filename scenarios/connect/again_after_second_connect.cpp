#include "harness/scenario.h"

namespace {

/// A socket with a connection, of which a second connect has told already.
socket_handle connected_twice(lab& lab, const endpoint& where) {
  socket_handle s = lab.socket();
  if (lab.variant("nonblocking")) lab.nonblocking(s);
  connect_to(s, where);
  lab.await(s, POLLOUT);
  connect_to(s, where);
  return s;
}

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), s = connected_twice(lab, where);
  return lab.observe([&] { return ::connect(s.get(), where.data(), where.size()); });
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), s = connected_twice(lab, where);
  const socket_handle fresh = lab.socket();
  if (lab.variant("nonblocking")) lab.nonblocking(fresh);
  return lab.observe_once([&] { return lab.finish_connect(fresh, connect_to(fresh, where)); });
}

}  // namespace

SOCKERR_SCENARIO(connect, again_after_second_connect,
    .title = "The third connect of one socket",
    .cause = "the second has told that the connection is there, if the first did not; a socket carries one",
    .fix = "make a new socket for every connection",
    .kind = programmer,
    .variants = "tcp4 tcp6 unix_stream x blocking nonblocking",
    .provoke = provoke, .remedy = remedy)
