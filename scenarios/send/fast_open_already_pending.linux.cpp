#include "harness/scenario.h"

namespace {

constexpr int fast_open_connect = 30,
              fast_open_no_cookie = 34;  // TCP_FASTOPEN_CONNECT and _NO_COOKIE

/// A socket that makes its connection together with the first send.
socket_handle deferred(lab& lab, const endpoint& where) {
  lab.need_fast_open();
  socket_handle s = lab.socket();
  lab.option(s, IPPROTO_TCP, fast_open_connect, 1);
  lab.option(s, IPPROTO_TCP, fast_open_no_cookie, 1);
  int kept = 0;
  socklen_t size = sizeof kept;
  if (::getsockopt(s.get(), IPPROTO_TCP, fast_open_no_cookie, &kept, &size) != 0 || kept == 0)
    lab.skip("needs TCP Fast Open, which is not to be had here");
  lab.connect(s, where);
  return s;
}

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.full_listener(where), s = deferred(lab, where);
  const auto say = [&] { return ::send(s.get(), "hello", 5, 0); };
  const sharing_process other = lab.start_fast_open(s, say);
  return lab.observe_once(say);
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.full_listener(where), s = deferred(lab, where);
  const auto say = [&] { return ::send(s.get(), "hello", 5, 0); };
  sharing_process other = lab.start_fast_open(s, say);
  lab.listen(listener, 16);  // makes room
  other.await();
  return lab.observe_once(say);
}

/// The attempt of the other process goes on, and when that has sent, so can this one.
outcome aftermath(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.full_listener(where), s = deferred(lab, where);
  const auto say = [&] { return ::send(s.get(), "hello", 5, 0); };
  sharing_process other = lab.start_fast_open(s, say);
  lab.require(say() == -1, "a second attempt was made");
  lab.listen(listener, 16);  // makes room
  other.await();
  return lab.observe_once(say);
}

}  // namespace

SOCKERR_SCENARIO(send, fast_open_already_pending,
    .title = "Two processes send over a socket that makes its connection with the first send",
    .cause = "the first is still waiting for the peer to answer its TCP Fast Open, and a socket makes one attempt at a time",
    .fix = "let one of them send, and wait until it has its connection before the other sends",
    .kind = timing,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
