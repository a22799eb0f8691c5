#include "harness/scenario.h"

namespace {

/// A socket whose non-blocking attempt was refused; after that the server begins to listen.
socket_handle refused_too_early(lab& lab, const socket_handle& server, endpoint& where) {
  where = lab.bind(server, lab.loopback());
  socket_handle s = lab.socket();
  lab.nonblocking(s);
  lab.require(connect_to(s, where) != 0 && last_error() == in_progress_code,
              "the call itself was told of the refusal");
  lab.await(s, POLLOUT);
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

/// With the result told the attempt is over, and the next call begins anew. Where the second call
/// did so, the connection is there.
outcome aftermath(lab& lab) {
  endpoint where;
  const socket_handle server = lab.socket(), s = refused_too_early(lab, server, where);
  connect_to(s, where);
  lab.await(s, POLLOUT);
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

}  // namespace

SOCKERR_SCENARIO(connect, again_after_refused_attempt,
    .title = "Connecting again with a socket whose non-blocking attempt was refused",
    .cause = "the result of the first attempt is still to be fetched, and this call may do that instead",
    .fix = "close the socket and make a new one for every attempt",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
