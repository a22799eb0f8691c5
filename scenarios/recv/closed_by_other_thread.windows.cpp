#include "harness/scenario.h"

namespace {

/// A connection that ends with a reset when its client is closed.
connection hard_connection(lab& lab) {
  connection c = lab.connected();
  const linger at_once{1, 0};
  const auto* value = reinterpret_cast<const char*>(&at_once);
  ::setsockopt(c.client.get(), SOL_SOCKET, SO_LINGER, value, sizeof at_once);
  return c;
}

outcome provoke(lab& lab) {
  connection c;
  char buffer[16];
  const auto connect_anew = [&] {
    c = hard_connection(lab);
    return c.client.release();
  };
  return lab.observe_once([&] {
    return closed_meanwhile(connect_anew,
                            [&](SOCKET s) { return ::recv(s, buffer, sizeof buffer, 0); });
  });
}

outcome remedy(lab& lab) {
  const connection c = hard_connection(lab);
  char buffer[16];
  auto answer = [&] { ::send(c.server.get(), "hello", 5, 0); };
  const other_thread peer(answer, 1);
  return lab.observe_once([&] { return ::recv(c.client.get(), buffer, sizeof buffer, 0); });
}

}  // namespace

SOCKERR_SCENARIO(recv, closed_by_other_thread,
    .title = "The socket is closed by another thread while a receive waits",
    .cause = "closing a socket ends the calls that wait at it",
    .fix = "close it when no thread uses it any more; to end the wait, let the peer end the connection or use a timeout",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
