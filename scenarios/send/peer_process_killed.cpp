#include "harness/scenario.h"

namespace {

/// The other process: connects, and never reads what it may be sent.
void client(lab& lab) {
  const socket_handle s = lab.socket();
  lab.connect(s, lab.parent().receive());
  if (lab.variant("unread")) lab.await(s, POLLIN);
  lab.parent().send();
  lab.parent().receive();
}

/// Accepts the other process, and may send it what it leaves unread.
socket_handle accept_client(lab& lab, const socket_handle& listener, helper_process& other) {
  other.send(lab.local_endpoint(listener));
  socket_handle s = lab.accept(listener);
  if (lab.variant("unread")) lab.must([&] { return ::send(s.get(), "ping", 4, 0); }, "ping");
  other.receive();
  return s;
}

/// Sends to the peer that is gone; by TCP that is answered with a reset, which has come then.
bool fails_to_send(lab& lab, const socket_handle& s) {
  const bool failed = ::send(s.get(), "hello", 5, 0) == -1;
  if (!lab.variant("unix_stream")) lab.await_reset(s);
  return failed;
}

/// The number of the send that the variant is about, from 0.
int earlier_sends(lab& lab) { return lab.variant("third") ? 2 : lab.variant("second") ? 1 : 0; }

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  helper_process other = lab.start_helper();
  const socket_handle s = accept_client(lab, listener, other);
  other.kill();
  lab.await(s, POLLIN);
  for (int i = earlier_sends(lab); i > 0; --i) fails_to_send(lab, s);
  return lab.observe_once([&] { return ::send(s.get(), "hello", 5, 0); });
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  helper_process other = lab.start_helper();
  const socket_handle s = accept_client(lab, listener, other);
  for (int i = earlier_sends(lab); i > 0; --i) ::send(s.get(), "hello", 5, 0);
  return lab.observe_once([&] { return ::send(s.get(), "hello", 5, 0); });
}

/// The listener takes the next client.
outcome aftermath(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  helper_process other = lab.start_helper();
  const socket_handle s = accept_client(lab, listener, other);
  other.kill();
  lab.await(s, POLLIN);
  fails_to_send(lab, s);
  lab.require(fails_to_send(lab, s), "the connection did not end");
  const connection next = lab.connected(listener, where);
  lab.must([&] { return ::send(next.client.get(), "hello", 5, 0); }, "send");
  char buffer[16];
  return lab.observe_once(
      [&] { return exactly(5, ::recv(next.server.get(), buffer, sizeof buffer, 0)); });
}

}  // namespace

SOCKERR_SCENARIO(send, peer_process_killed,
    .title = "The process at the other end was killed",
    .cause = "its system closes what it had open: by a reset if it had not read everything, else in order, and then the first send is answered with the reset",
    .fix = "drop the connection and serve the next one; the listening socket is not affected",
    .kind = peer,
    .variants = "tcp4 tcp6 unix_stream x idle unread x first second third",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath, .helper = client)
