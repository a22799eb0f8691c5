#include "harness/scenario.h"

namespace {

/// Another process that shares the socket connects and sends with it, and gets no answer.
pid_t start_other(lab& lab, const socket_handle& s, const endpoint& where) {
  const pid_t other = lab.must([] { return ::fork(); }, "fork");
  if (other == 0) {
    ::sendto(s.get(), "hello", 5, MSG_FASTOPEN, where.data(), where.size());
    ::_exit(0);
  }
  tcp_info info{};
  socklen_t size = sizeof info;
  while (info.tcpi_state != TCP_SYN_SENT) {
    if (::waitpid(other, nullptr, WNOHANG) == other)
      lab.skip("needs TCP Fast Open, which is not to be had here");
    lab.must([&] { return ::getsockopt(s.get(), IPPROTO_TCP, TCP_INFO, &info, &size); },
             "TCP_INFO");
  }
  return other;
}

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.full_listener(where), s = lab.socket();
  const pid_t other = start_other(lab, s, where);
  const outcome seen = lab.observe_once(
      [&] { return ::sendto(s.get(), "hello", 5, MSG_FASTOPEN, where.data(), where.size()); });
  ::kill(other, SIGKILL);
  ::waitpid(other, nullptr, 0);
  return seen;
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), s = lab.socket();
  return lab.observe_once(
      [&] { return ::sendto(s.get(), "hello", 5, MSG_FASTOPEN, where.data(), where.size()); });
}

}  // namespace

SOCKERR_SCENARIO(sendto, fast_open_already_pending,
    .title = "Two processes connect and send with one socket at the same time",
    .cause = "the first is still waiting for the peer to answer its TCP Fast Open, and a socket makes one attempt at a time",
    .fix = "let one of them connect, and send when the connection is there",
    .kind = timing,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
