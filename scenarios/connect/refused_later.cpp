#include "harness/scenario.h"

namespace {

/// The first call of a non-blocking socket, and whether SO_ERROR tells of a refusal afterwards.
outcome begin(lab& lab, const endpoint& where) {
  const socket_handle s = lab.socket();
  lab.nonblocking(s);
  const outcome seen =
      lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
  lab.await(s, POLLOUT);
  const bool refused = lab.pending_error(s) != 0 && last_error() == refused_code;
  return lab.with_detail(seen, "refused later", refused ? 1 : 0);
}

outcome provoke(lab& lab) {
  const socket_handle deaf = lab.socket();
  return begin(lab, lab.bind(deaf, lab.loopback()));
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), s = lab.socket();
  lab.nonblocking(s);
  return lab.observe_once([&] { return lab.finish_connect(s, connect_to(s, where)); });
}

outcome aftermath(lab& lab) {
  const socket_handle server = lab.socket(), s = lab.socket(), fresh = lab.socket();
  const endpoint where = lab.bind(server, lab.loopback());
  lab.nonblocking(s);
  lab.require(connect_to(s, where) != 0, "somebody listens");
  lab.await(s, POLLOUT);
  lab.listen(server);
  return lab.observe_once([&] { return ::connect(fresh.get(), where.data(), where.size()); });
}

}  // namespace

SOCKERR_SCENARIO(connect, refused_later,
    .title = "A non-blocking connect to where nobody listens",
    .cause = "the call does not wait for the answer of the peer, so it says the same as where the connection will be made; the refusal comes afterwards",
    .fix = "start the server first; wait until the socket is writable and read SO_ERROR before it is used",
    .kind = peer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
