#include "harness/scenario.h"

namespace {

/// Ends the connection, or one direction of it, in the way that the variant names.
void end_connection(lab& lab, connection& c) {
  const native_socket own = c.client.get();
  if (lab.variant("own_shutdown_read")) return (void)::shutdown(own, SHUT_RD);
  if (lab.variant("own_shutdown_both")) return (void)::shutdown(own, SHUT_RDWR);
  if (lab.variant("peer_closed_unread")) {
    lab.must([&] { return ::send(c.client.get(), "unread", 6, 0); }, "send");
    lab.await(c.server, POLLIN);
    c.server.close();
  }
  if (lab.variant("peer_closed")) c.server.close();
  if (lab.variant("peer_reset")) c.server.reset();
  if (lab.variant("peer_shutdown_write")) ::shutdown(c.server.get(), SHUT_WR);
  if (lab.variant("peer_shutdown_both")) ::shutdown(c.server.get(), SHUT_RDWR);
  lab.await(c.client, POLLIN);
}

/// The receive that the variant counts to; what the ones before it gave does not matter here.
outcome receive_repeatedly(lab& lab, const socket_handle& s) {
  char buffer[4];
  const int earlier = lab.variant("third") ? 2 : lab.variant("second") ? 1 : 0;
  for (int i = 0; i < earlier; ++i) ::recv(s.get(), buffer, sizeof buffer, 0);
  const outcome seen = lab.observe_once([&] { return ::recv(s.get(), buffer, sizeof buffer, 0); });
  return seen.failed ? seen : lab.with_detail(seen, "bytes", seen.returned);
}

outcome provoke(lab& lab) {
  connection c = lab.connected();
  end_connection(lab, c);
  return receive_repeatedly(lab, c.client);
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  lab.must([&] { return ::send(c.server.get(), "hello hello!", 12, 0); }, "send");
  lab.await(c.client, POLLIN);
  return receive_repeatedly(lab, c.client);
}

/// The failure was of this connection only.
outcome aftermath(lab& lab) {
  connection c = lab.connected();
  end_connection(lab, c);
  char buffer[4];
  ::recv(c.client.get(), buffer, sizeof buffer, 0);
  return remedy(lab);
}

}  // namespace

SOCKERR_SCENARIO(recv, again_on_dead_connection,
    .title = "What the first, second and third receive say after a connection ended",
    .cause = "an orderly end is 0 bytes, as often as one asks; a reset is an error, on Linux only the first time",
    .fix = "close the socket after the first error or 0 bytes, and connect anew",
    .kind = peer,
    .variants = "tcp4 x peer_closed peer_closed_unread peer_reset peer_shutdown_write peer_shutdown_both"
                " own_shutdown_read own_shutdown_both x first second third",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
