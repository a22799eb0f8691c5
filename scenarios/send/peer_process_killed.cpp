#include "harness/scenario.h"

namespace {

/// The other process: connects, and never reads what it is sent.
void idle_client(lab& lab) {
  const socket_handle s = lab.socket();
  lab.connect(s, lab.parent().receive());
  lab.await(s, POLLIN);
  lab.parent().send();
  lab.parent().receive();
}

/// Accepts the other process and sends it what it leaves unread.
socket_handle accept_client(lab& lab, const socket_handle& listener, helper_process& other) {
  other.send(lab.local_endpoint(listener));
  socket_handle s = lab.accept(listener);
  lab.must([&] { return ::send(s.get(), "hello", 5, 0); }, "first send");
  other.receive();
  return s;
}

/// Sends as often as the variant says; what the calls before the last gave does not matter here.
outcome send_repeatedly(lab& lab, const socket_handle& s) {
  const int earlier = lab.variant("third") ? 2 : lab.variant("second") ? 1 : 0;
  for (int i = 0; i < earlier; ++i) ::send(s.get(), "hello", 5, 0);
  return lab.observe_once([&] { return ::send(s.get(), "hello", 5, 0); });
}

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  helper_process other = lab.start_helper();
  const socket_handle s = accept_client(lab, listener, other);
  other.kill();
  lab.await(s, POLLIN);
  return send_repeatedly(lab, s);
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  helper_process other = lab.start_helper();
  const socket_handle s = accept_client(lab, listener, other);
  return send_repeatedly(lab, s);
}

/// The listener takes the next client.
outcome aftermath(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  helper_process other = lab.start_helper();
  const socket_handle s = accept_client(lab, listener, other);
  other.kill();
  lab.await(s, POLLIN);
  lab.require(::send(s.get(), "hello", 5, 0) == -1, "the connection did not end");
  const connection next = lab.connected(listener, where);
  lab.must([&] { return ::send(next.client.get(), "hello", 5, 0); }, "send");
  char buffer[16];
  return lab.observe_once(
      [&] { return exactly(5, ::recv(next.server.get(), buffer, sizeof buffer, 0)); });
}

}  // namespace

SOCKERR_SCENARIO(send, peer_process_killed,
    .title = "The process at the other end was killed before it read what it had been sent",
    .cause = "its system closes what it had open; data that was not read makes that a reset",
    .fix = "drop the connection and serve the next one; the listening socket is not affected",
    .kind = peer,
    .variants = "tcp4 tcp6 unix_stream x first second third",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath, .helper = idle_client)
