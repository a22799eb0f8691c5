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

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  helper_process other = lab.start_helper();
  const socket_handle s = accept_client(lab, listener, other);
  other.kill();
  lab.await(s, POLLIN);
  return lab.observe_once([&] { return ::send(s.get(), "hello", 5, 0); });
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  helper_process other = lab.start_helper();
  const socket_handle s = accept_client(lab, listener, other);
  return lab.observe_once([&] { return ::send(s.get(), "hello", 5, 0); });
}

outcome aftermath(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), next = lab.socket();
  helper_process other = lab.start_helper();
  const socket_handle s = accept_client(lab, listener, other);
  other.kill();
  lab.connect(next, where);
  return lab.observe_socket([&] { return ::accept(listener.get(), nullptr, nullptr); });
}

}  // namespace

SOCKERR_SCENARIO(send, peer_process_killed,
    .title = "The process at the other end was killed before it read what it had been sent",
    .cause = "its system closes what it had open; data that was not read makes that a reset",
    .fix = "drop the connection and serve the next one; the listening socket is not affected",
    .kind = peer,
    .variants = "tcp4 tcp6 unix_stream",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath, .helper = idle_client)
