#include "harness/scenario.h"

namespace {

/// A socket whose non-blocking connection has just been made.
socket_handle connected_meanwhile(lab& lab, const endpoint& where) {
  socket_handle s = lab.socket();
  lab.nonblocking(s);
  lab.require(connect_to(s, where) != 0, "the connection was there at once");
  lab.await(s, POLLOUT);
  return s;
}

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), s = connected_meanwhile(lab, where);
  const outcome seen =
      lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
  return seen.failed ? seen : lab.with_detail(seen, "the next returned", connect_to(s, where));
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), s = connected_meanwhile(lab, where);
  int result = -1;
  socklen_t size = sizeof result;
  auto* bytes = reinterpret_cast<char*>(&result);
  const outcome seen = lab.observe_once(
      [&] { return ::getsockopt(s.get(), SOL_SOCKET, SO_ERROR, bytes, &size); });
  lab.require(result == 0, "the connection was not made");
  return seen;
}

}  // namespace

SOCKERR_SCENARIO(connect, again_after_completion,
    .title = "Connecting again to learn how a non-blocking connect ended",
    .cause = "the connection was made meanwhile; platforms differ in what a second connect says then, and Linux says success only once",
    .fix = "wait until the socket is writable and read SO_ERROR, which is 0 after a success",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
