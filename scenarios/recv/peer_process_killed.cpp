#include "harness/scenario.h"

namespace {

/// The other process: connects, may leave something unread, and sends when it is told to.
void client(lab& lab) {
  const socket_handle s = lab.socket();
  lab.connect(s, lab.parent().receive());
  if (lab.variant("unread")) lab.await(s, POLLIN);
  lab.parent().send();
  lab.parent().receive();
  lab.must([&] { return ::send(s.get(), "hello hello!", 12, 0); }, "send");
  lab.parent().receive();
}

socket_handle accept_client(lab& lab, const socket_handle& listener, helper_process& other) {
  other.send(lab.local_endpoint(listener));
  socket_handle s = lab.accept(listener);
  if (lab.variant("unread")) lab.must([&] { return ::send(s.get(), "ping", 4, 0); }, "send");
  other.receive();
  return s;
}

/// Receives as often as the variant says; what the calls before the last gave does not matter here.
outcome receive_repeatedly(lab& lab, const socket_handle& s) {
  lab.await(s, POLLIN);
  char buffer[4];
  const int earlier = lab.variant("third") ? 2 : lab.variant("second") ? 1 : 0;
  for (int i = 0; i < earlier; ++i) ::recv(s.get(), buffer, sizeof buffer, 0);
  const outcome seen = lab.observe_once([&] { return ::recv(s.get(), buffer, sizeof buffer, 0); });
  return seen.failed ? seen : lab.with_detail(seen, "bytes", seen.returned);
}

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  helper_process other = lab.start_helper();
  const socket_handle s = accept_client(lab, listener, other);
  other.kill();
  return receive_repeatedly(lab, s);
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  helper_process other = lab.start_helper();
  const socket_handle s = accept_client(lab, listener, other);
  other.send();
  return receive_repeatedly(lab, s);
}

/// The listener takes the next client.
outcome aftermath(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  helper_process other = lab.start_helper();
  const socket_handle s = accept_client(lab, listener, other);
  other.kill();
  lab.await(s, POLLIN);
  char buffer[16];
  lab.require(::recv(s.get(), buffer, sizeof buffer, 0) <= 0, "the connection did not end");
  const connection next = lab.connected(listener, where);
  lab.must([&] { return ::send(next.client.get(), "hello", 5, 0); }, "send");
  return lab.observe_once(
      [&] { return exactly(5, ::recv(next.server.get(), buffer, sizeof buffer, 0)); });
}

}  // namespace

SOCKERR_SCENARIO(recv, peer_process_killed,
    .title = "The process at the other end was killed",
    .cause = "its system closes the connection for it: by a reset if it had not read everything",
    .fix = "treat it as any lost connection; a protocol needs its own sign for a complete message",
    .kind = peer,
    .variants = "tcp4 tcp6 unix_stream x idle unread x first second third",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath, .helper = client)
