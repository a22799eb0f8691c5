#include "harness/scenario.h"

namespace {

outcome send_first(lab& lab, const socket_handle& s) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  return lab.observe_once(
      [&] { return ::sendto(s.get(), "hello", 5, MSG_FASTOPEN, where.data(), where.size()); });
}

outcome provoke(lab& lab) {
  lab.need_fast_open();
  const socket_handle s = lab.socket();
  lab.nonblocking(s);
  return send_first(lab, s);
}

outcome remedy(lab& lab) { return send_first(lab, lab.socket()); }

/// When the connection is there, the socket sends as any other.
outcome aftermath(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), s = lab.socket();
  lab.nonblocking(s);
  lab.require(::sendto(s.get(), "hello", 5, MSG_FASTOPEN, where.data(), where.size()) == -1,
              "it was sent at once");
  lab.await(s, POLLOUT);
  return lab.observe_once([&] { return ::send(s.get(), "hello", 5, 0); });
}

}  // namespace

SOCKERR_SCENARIO(sendto, fast_open_in_progress,
    .title = "Connecting and sending in one step, without waiting",
    .cause = "the server has not given this host a cookie for TCP Fast Open yet, so the connection is made first, and nothing was sent",
    .fix = "wait until the socket is writable and send then, or use a blocking socket",
    .kind = timing,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
