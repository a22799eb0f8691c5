#include "harness/scenario.h"

namespace {

/// Waits until the socket is readable, two seconds at the longest.
int await_readable(SOCKET s) {
  fd_set readable;
  FD_ZERO(&readable);
  FD_SET(s, &readable);
  timeval limit{2, 0};
  return ::select(0, &readable, nullptr, nullptr, &limit);
}

outcome provoke(lab& lab) {
  connection c;
  const auto connect_anew = [&] {
    c = lab.connected();
    return c.client.release();
  };
  const outcome seen =
      lab.observe_once([&] { return closed_meanwhile(connect_anew, await_readable); });
  return seen.failed ? seen : lab.with_detail(seen, "ready", seen.returned);
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  auto answer = [&] { ::send(c.server.get(), "hello", 5, 0); };
  const other_thread peer(answer, 1);
  return lab.observe_once([&] { return exactly(1, await_readable(c.client.get())); });
}

}  // namespace

SOCKERR_SCENARIO(select, closed_by_other_thread,
    .title = "A socket that another thread closes while select waits is reported as readable",
    .cause = "closing a socket ends every wait for it; there is nothing to read, and its number is nobody's any more",
    .fix = "close it when no thread uses it any more; a select that returns does not say that the socket is whole",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
