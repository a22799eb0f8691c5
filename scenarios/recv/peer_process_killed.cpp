#include "harness/scenario.h"

namespace {

/// The other process: connects, may leave something unread, and sends when it is told to.
void client(lab& lab) {
  const socket_handle s = lab.socket();
  lab.connect(s, lab.parent().receive());
  if (lab.variant("unread")) lab.await(s, POLLIN);
  lab.parent().send();
  lab.parent().receive();
  lab.must([&] { return ::send(s.get(), "hello", 5, 0); }, "send");
  lab.parent().receive();
}

socket_handle accept_client(lab& lab, helper_process& other) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  other.send(where);
  socket_handle s = lab.accept(listener);
  if (lab.variant("unread")) lab.must([&] { return ::send(s.get(), "ping", 4, 0); }, "send");
  other.receive();
  return s;
}

outcome receive(lab& lab, const socket_handle& s) {
  lab.await(s, POLLIN);
  char buffer[16];
  const outcome seen = lab.observe_once([&] { return ::recv(s.get(), buffer, sizeof buffer, 0); });
  return seen.failed ? seen : lab.with_detail(seen, "bytes", seen.returned);
}

outcome provoke(lab& lab) {
  helper_process other = lab.start_helper();
  const socket_handle s = accept_client(lab, other);
  other.kill();
  return receive(lab, s);
}

outcome remedy(lab& lab) {
  helper_process other = lab.start_helper();
  const socket_handle s = accept_client(lab, other);
  other.send();
  return receive(lab, s);
}

/// The failure was of this connection only.
outcome aftermath(lab& lab) {
  helper_process other = lab.start_helper();
  const socket_handle s = accept_client(lab, other);
  other.kill();
  lab.await(s, POLLIN);
  const connection next = lab.connected();
  lab.must([&] { return ::send(next.server.get(), "hello", 5, 0); }, "send");
  return receive(lab, next.client);
}

}  // namespace

SOCKERR_SCENARIO(recv, peer_process_killed,
    .title = "The process at the other end was killed",
    .cause = "its system closes the connection for it: by a reset if it had not read everything",
    .fix = "treat it as any lost connection; a protocol needs its own sign for a complete message",
    .kind = peer,
    .variants = "tcp4 tcp6 unix_stream x idle unread",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath, .helper = client)
