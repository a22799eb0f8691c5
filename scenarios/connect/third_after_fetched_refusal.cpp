#include "harness/scenario.h"

namespace {

/// A socket whose non-blocking attempt was refused, of which SO_ERROR and a second connect have
/// told; after that the server begins to listen.
socket_handle refused_twice(lab& lab, const socket_handle& server, endpoint& where) {
  where = lab.bind(server, lab.loopback());
  socket_handle s = lab.socket();
  lab.nonblocking(s);
  lab.require(connect_to(s, where) != 0, "the first attempt was not refused");
  lab.await(s, POLLOUT);
  lab.require(lab.pending_error(s) != 0, "the first attempt was not refused");
  lab.require(connect_to(s, where) != 0, "the second call made a connection");
  lab.await(s, POLLOUT);  // where the second call was an attempt of its own, it is refused too
  lab.listen(server);
  return s;
}

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle server = lab.socket(), s = refused_twice(lab, server, where);
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle server = lab.socket(), s = refused_twice(lab, server, where);
  return lab.observe_once([&] { return lab.finish_connect(s, connect_to(s, where)); });
}

outcome aftermath(lab& lab) {
  endpoint where;
  const socket_handle server = lab.socket(), s = refused_twice(lab, server, where);
  lab.require(connect_to(s, where) != 0, "the connection was there at once");
  lab.await(s, POLLOUT);
  return lab.observe_once([&] { return ::send(s.get(), "hello", 5, 0); });
}

}  // namespace

SOCKERR_SCENARIO(connect, third_after_fetched_refusal,
    .title = "The third connect of a socket whose refusal was read from SO_ERROR",
    .cause = "this call begins a new attempt, for which it does not wait; on Linux the second one only ended the first attempt, on Windows it was an attempt too",
    .fix = "wait until the socket is writable and read SO_ERROR; or take a new socket for every attempt",
    .kind = timing,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
