#include "harness/scenario.h"

namespace {

/// Whether the peer's system will answer what is sent with a reset.
bool is_answered_with_reset(lab& lab) {
  return !lab.variant("unix_stream") &&
         (lab.variant("peer_closed") || lab.variant("peer_shutdown_both"));
}

/// Sends a number of times, and says whether the last one failed.
bool fails_at_last(lab& lab, const socket_handle& s, int times, bool reset_follows) {
  bool failed = false;
  for (int i = 0; i < times; ++i) {
    failed = ::send(s.get(), "hello", 5, 0) == -1;
    if (reset_follows) lab.await_reset(s);
  }
  return failed;
}

/// How many sends come before the one that is observed.
int sends_before(lab& lab) { return lab.variant("third") ? 2 : lab.variant("second") ? 1 : 0; }

outcome provoke(lab& lab) {
  connection c = lab.connected();
  lab.end_connection(c, lab.setting(1));
  fails_at_last(lab, c.client, sends_before(lab), is_answered_with_reset(lab));
  return lab.observe_once([&] { return ::send(c.client.get(), "hello", 5, 0); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  fails_at_last(lab, c.client, sends_before(lab), false);
  return lab.observe_once([&] { return ::send(c.client.get(), "hello", 5, 0); });
}

/// The listener takes the connection that replaces the one that ended.
outcome aftermath(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  connection c = lab.connected(listener, where);
  lab.end_connection(c, lab.setting(1));
  // A peer that has only shut down may take what is sent, or let it vanish.
  const bool goes_on = lab.variant("own_shutdown_read") || lab.variant("peer_shutdown_read") ||
                       lab.variant("peer_shutdown_write") || lab.variant("peer_shutdown_both");
  lab.require(fails_at_last(lab, c.client, 3, is_answered_with_reset(lab)) || goes_on,
              "the connection did not end");
  const connection next = lab.connected(listener, where);
  lab.must([&] { return ::send(next.client.get(), "hello", 5, 0); }, "send");
  char buffer[16];
  return lab.observe_once(
      [&] { return exactly(5, ::recv(next.server.get(), buffer, sizeof buffer, 0)); });
}

}  // namespace

SOCKERR_SCENARIO(send, again_on_dead_connection,
    .title = "What the first, second and third send say after a connection ended",
    .cause = "an orderly end of the peer is no error of sending until its system answers with a reset; that is reported once, and then the connection is merely gone",
    .fix = "stop at the first failure, whichever code it has, and connect anew",
    .kind = peer,
    .variants = "tcp4 tcp6 unix_stream x peer_closed peer_closed_unread peer_reset"
                " peer_shutdown_read peer_shutdown_write peer_shutdown_both"
                " own_shutdown_read own_shutdown_write own_shutdown_both x first second third",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
