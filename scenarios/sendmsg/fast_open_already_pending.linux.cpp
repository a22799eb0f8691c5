#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.full_listener(where), s = lab.socket();
  greeting m(where.data(), where.size());
  const auto say = [&] { return ::sendmsg(s.get(), &m, MSG_FASTOPEN); };
  const sharing_process other = lab.start_fast_open(s, say);
  return lab.observe_once(say);
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.full_listener(where), s = lab.socket();
  greeting m(where.data(), where.size());
  const auto say = [&] { return ::sendmsg(s.get(), &m, MSG_FASTOPEN); };
  const sharing_process other = lab.start_fast_open(s, say);
  lab.listen(listener, 16);  // makes room
  lab.await(s, POLLOUT);
  return lab.observe_once([&] { return ::sendmsg(s.get(), &m, 0); });
}

/// The attempt of the other process goes on: when there is room for it, the connection is there.
outcome aftermath(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.full_listener(where), s = lab.socket();
  greeting m(where.data(), where.size());
  const auto say = [&] { return ::sendmsg(s.get(), &m, MSG_FASTOPEN); };
  const sharing_process other = lab.start_fast_open(s, say);
  lab.require(say() == -1, "a second attempt was made");
  lab.listen(listener, 16);  // makes room
  lab.await(s, POLLOUT);
  return lab.observe_once([&] { return ::send(s.get(), "hello", 5, 0); });
}

}  // namespace

SOCKERR_SCENARIO(sendmsg, fast_open_already_pending,
    .title = "Two processes connect and send with one socket at the same time",
    .cause = "the first is still waiting for the peer to answer its TCP Fast Open, and a socket makes one attempt at a time",
    .fix = "let one of them connect; when the connection is there, send over it without MSG_FASTOPEN",
    .kind = timing,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
