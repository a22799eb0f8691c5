#include "harness/scenario.h"

namespace {

/// Connects with a time limit, long after which the full queue of the listener gets room.
template <class Connect>
auto connect_hastily(lab& lab, const socket_handle& listener, const socket_handle& s,
                     Connect connect) {
  lab.send_timeout(s, 20);
  const auto late = lab.start_sharing([&] {
    ::poll(nullptr, 0, 1000);
    ::listen(listener.get(), 16);
  });
  return connect();
}

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle busy = lab.full_listener(where), s = lab.socket();
  return connect_hastily(lab, busy, s, [&] {
    return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
  });
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), s = lab.socket();
  lab.send_timeout(s, 20);
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

/// Over TCP the attempt goes on, and ends when there is room; a unix socket begins anew.
outcome aftermath(lab& lab) {
  endpoint where;
  const socket_handle busy = lab.full_listener(where), s = lab.socket();
  connect_hastily(lab, busy, s, [&] { return connect_to(s, where); });
  lab.listen(busy, 16);  // makes room
  if (lab.variant("unix_stream")) lab.connect(s, where);
  lab.await(s, POLLOUT);
  return lab.observe_once([&] { return ::send(s.get(), "hello", 5, 0); });
}

}  // namespace

SOCKERR_SCENARIO(connect, send_timeout,
    .title = "A blocking connect waits longer than SO_SNDTIMEO allows",
    .cause = "the peer has not answered in time; the code is the one of a non-blocking socket, not that of a silent peer",
    .fix = "allow the time that the peer needs; over TCP the attempt goes on, and poll and SO_ERROR tell how it ends",
    .kind = timing,
    .variants = "tcp4 unix_stream",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
