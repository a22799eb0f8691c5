#include "harness/scenario.h"

namespace {

constexpr int fast_open_connect = 30,
              fast_open_no_cookie = 34;  // TCP_FASTOPEN_CONNECT and _NO_COOKIE

/// A socket that makes its connection together with the first send.
socket_handle deferred(lab& lab, const endpoint& where) {
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

/// Another process that shares the socket sends over it, and gets no answer.
pid_t start_other(lab& lab, const socket_handle& s) {
  const pid_t other = lab.must([] { return ::fork(); }, "fork");
  if (other == 0) {
    ::send(s.get(), "hello", 5, 0);
    ::_exit(0);
  }
  tcp_info info{};
  socklen_t size = sizeof info;
  while (info.tcpi_unacked == 0) {
    if (::waitpid(other, nullptr, WNOHANG) == other)
      lab.skip("needs TCP Fast Open, which is not to be had here");
    lab.must([&] { return ::getsockopt(s.get(), IPPROTO_TCP, TCP_INFO, &info, &size); },
             "TCP_INFO");
  }
  return other;
}

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.full_listener(where), s = deferred(lab, where);
  const pid_t other = start_other(lab, s);
  const outcome seen = lab.observe_once([&] { return ::send(s.get(), "hello", 5, 0); });
  ::kill(other, SIGKILL);
  ::waitpid(other, nullptr, 0);
  return seen;
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), s = deferred(lab, where);
  return lab.observe_once([&] { return ::send(s.get(), "hello", 5, 0); });
}

}  // namespace

SOCKERR_SCENARIO(send, fast_open_already_pending,
    .title = "Two processes send over a socket that makes its connection with the first send",
    .cause = "the first is still waiting for the peer to answer its TCP Fast Open, and a socket makes one attempt at a time",
    .fix = "let one of them send until the connection is there",
    .kind = timing,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
