#include "harness/scenario.h"

namespace {

/// Waits until the socket is readable, two seconds at the longest; returns what is reported.
int await_readable(SOCKET s) {
  WSAPOLLFD asked{s, POLLRDNORM, 0};
  const int ready = ::WSAPoll(&asked, 1, 2000);
  return ready == 1 ? asked.revents : ready;
}

outcome provoke(lab& lab) {
  connection c;
  const auto connect_anew = [&] {
    c = lab.connected();
    return c.client.release();
  };
  const outcome seen =
      lab.observe_once([&] { return closed_meanwhile(connect_anew, await_readable); });
  return seen.failed ? seen : lab.with_detail(seen, "revents", seen.returned);
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  auto answer = [&] { ::send(c.server.get(), "hello", 5, 0); };
  const other_thread peer(answer, 1);
  return lab.observe_once([&] { return exactly(POLLRDNORM, await_readable(c.client.get())); });
}

}  // namespace

SOCKERR_SCENARIO(wsapoll, closed_by_other_thread,
    .title = "Another thread closes a socket while WSAPoll waits for it",
    .cause = "the wait ends, and POLLNVAL says that the socket is none any more",
    .fix = "close it when no thread uses it any more, and look for POLLNVAL before anything else",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
