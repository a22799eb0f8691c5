#include "harness/scenario.h"

namespace {

/// Ends the connection, or one direction of it, in the way that the variant names.
void end_connection(lab& lab, connection& c) {
  const native_socket own = c.client.get();
  if (lab.variant("own_shutdown_read")) return (void)::shutdown(own, SHUT_RD);
  if (lab.variant("own_shutdown_write")) return (void)::shutdown(own, SHUT_WR);
  if (lab.variant("own_shutdown_both")) return (void)::shutdown(own, SHUT_RDWR);
  if (lab.variant("peer_closed_unread")) {
    lab.must([&] { return ::send(c.client.get(), "unread", 6, 0); }, "send");
    lab.await(c.server, POLLIN);
    c.server.close();
  }
  if (lab.variant("peer_closed")) c.server.close();
  if (lab.variant("peer_reset")) c.server.reset();
  if (lab.variant("peer_shutdown_write")) ::shutdown(c.server.get(), SHUT_WR);
  lab.await(c.client, POLLIN);
}

/// The send that the variant counts to; what the ones before it gave does not matter here.
outcome send_repeatedly(lab& lab, const socket_handle& s, bool reset_follows) {
  const int earlier = lab.variant("third") ? 2 : lab.variant("second") ? 1 : 0;
  for (int i = 0; i < earlier; ++i) {
    ::send(s.get(), "hello", 5, 0);
    if (reset_follows) lab.await(s, 0);
  }
  return lab.observe_once([&] { return ::send(s.get(), "hello", 5, 0); });
}

outcome provoke(lab& lab) {
  connection c = lab.connected();
  end_connection(lab, c);
  return send_repeatedly(lab, c.client, lab.variant("peer_closed"));
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  return send_repeatedly(lab, c.client, false);
}

/// The failure was of this connection only.
outcome aftermath(lab& lab) {
  connection c = lab.connected();
  end_connection(lab, c);
  ::send(c.client.get(), "hello", 5, 0);
  const connection next = lab.connected();
  return send_repeatedly(lab, next.client, false);
}

}  // namespace

SOCKERR_SCENARIO(send, again_on_dead_connection,
    .title = "What the first, second and third send say after a connection ended",
    .cause = "an orderly end of the peer is no error of sending until its system answers with a reset; that is reported once, and then the connection is merely gone",
    .fix = "stop at the first failure, whichever code it has, and connect anew",
    .kind = peer,
    .variants = "tcp4 x peer_closed peer_closed_unread peer_reset peer_shutdown_write"
                " own_shutdown_read own_shutdown_write own_shutdown_both x first second third",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
