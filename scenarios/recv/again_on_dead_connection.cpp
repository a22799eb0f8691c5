#include "harness/scenario.h"

namespace {

/// Receives as often as the variant says; what the calls before the last gave does not matter here.
outcome receive_repeatedly(lab& lab, const socket_handle& s) {
  char buffer[4];
  const int earlier = lab.variant("third") ? 2 : lab.variant("second") ? 1 : 0;
  for (int i = 0; i < earlier; ++i) ::recv(s.get(), buffer, sizeof buffer, 0);
  const outcome seen = lab.observe_once([&] { return ::recv(s.get(), buffer, sizeof buffer, 0); });
  return seen.failed ? seen : lab.with_detail(seen, "bytes", seen.returned);
}

outcome provoke(lab& lab) {
  connection c = lab.connected();
  lab.end_connection(c, lab.setting(1));
  return receive_repeatedly(lab, c.client);
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  lab.must([&] { return ::send(c.server.get(), "hello hello!", 12, 0); }, "send");
  lab.await(c.client, POLLIN);
  return receive_repeatedly(lab, c.client);
}

/// The listener takes the connection that replaces the one that ended.
outcome aftermath(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  connection c = lab.connected(listener, where);
  lab.end_connection(c, lab.setting(1));
  char buffer[16];
  ::recv(c.client.get(), buffer, 3, 0);
  lab.require(::recv(c.client.get(), buffer, 1, 0) <= 0, "the connection did not end");
  const connection next = lab.connected(listener, where);
  lab.must([&] { return ::send(next.server.get(), "hello", 5, 0); }, "send");
  return lab.observe_once(
      [&] { return exactly(5, ::recv(next.client.get(), buffer, sizeof buffer, 0)); });
}

}  // namespace

SOCKERR_SCENARIO(recv, again_on_dead_connection,
    .title = "What the first, second and third receive say after a connection ended",
    .cause = "an orderly end is 0 bytes, as often as one asks, and data before it is received first; a reset is an error, on Linux only the first time",
    .fix = "close the socket after the first error or 0 bytes, and connect anew",
    .kind = peer,
    .variants = "tcp4 tcp6 unix_stream x peer_closed peer_closed_unread peer_closed_after_data"
                " peer_reset peer_reset_after_data peer_shutdown_write peer_shutdown_both"
                " own_shutdown_read own_shutdown_both x first second third",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
