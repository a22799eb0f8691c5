#include "harness/scenario.h"

namespace {

/// A socket whose non-blocking attempt was refused and the result fetched; after that the server
/// begins to listen.
socket_handle refused_too_early(lab& lab, const socket_handle& server, endpoint& where) {
  where = lab.bind(server, lab.loopback());
  socket_handle s = lab.socket();
  lab.nonblocking(s);
  lab.require(connect_to(s, where) != 0, "the first attempt was not refused");
  lab.await(s, POLLOUT);
  int result = 0;
  socklen_t size = sizeof result;
  auto* bytes = reinterpret_cast<char*>(&result);
  lab.must([&] { return ::getsockopt(s.get(), SOL_SOCKET, SO_ERROR, bytes, &size); }, "SO_ERROR");
  lab.require(result == refused_code, "the first attempt was not refused");
  lab.listen(server);
  return s;
}

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle server = lab.socket(), s = refused_too_early(lab, server, where);
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle server = lab.socket(), s = refused_too_early(lab, server, where);
  const socket_handle fresh = lab.socket();
  lab.nonblocking(fresh);
  return lab.observe_once([&] { return lab.finish_connect(fresh, connect_to(fresh, where)); });
}

}  // namespace

SOCKERR_SCENARIO(connect, again_after_fetched_refusal,
    .title = "Connecting again after a refusal that was already read from SO_ERROR",
    .cause = "the attempt is over and its result gone, but the socket does not start afresh everywhere",
    .fix = "close the socket and make a new one for every attempt",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
