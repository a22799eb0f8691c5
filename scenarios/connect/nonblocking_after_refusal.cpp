#include "harness/scenario.h"

namespace {

/// A blocking socket whose attempt was refused; after that the server begins to listen.
socket_handle refused_too_early(lab& lab, const socket_handle& server, endpoint& where) {
  where = lab.bind(server, lab.loopback());
  socket_handle s = lab.socket();
  lab.require(connect_to(s, where) != 0, "the first attempt was not refused");
  lab.listen(server);
  return s;
}

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle server = lab.socket(), s = refused_too_early(lab, server, where);
  lab.nonblocking(s);
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle server = lab.socket(), s = refused_too_early(lab, server, where);
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

/// The way on: when the socket is writable, the connection is there.
outcome aftermath(lab& lab) {
  endpoint where;
  const socket_handle server = lab.socket(), s = refused_too_early(lab, server, where);
  lab.nonblocking(s);
  lab.require(connect_to(s, where) != 0, "the connection was there at once");
  lab.await(s, POLLOUT);
  return lab.observe_once([&] { return ::send(s.get(), "hello", 5, 0); });
}

}  // namespace

SOCKERR_SCENARIO(connect, nonblocking_after_refusal,
    .title = "A socket that was refused is made non-blocking and connects again",
    .cause = "a blocking attempt leaves nothing behind; this one is a new one, for which the call does not wait",
    .fix = "wait until the socket is writable and read SO_ERROR, or leave the socket blocking",
    .kind = timing,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
