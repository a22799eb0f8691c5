#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), client = lab.socket();
  lab.connect(client, where);
  lab.must([&] { return ::shutdown(listener.get(), SHUT_RDWR); }, "shutdown");
  return lab.observe_socket([&] { return ::accept(listener.get(), nullptr, nullptr); });
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), client = lab.socket();
  lab.connect(client, where);
  return lab.observe_socket_once([&] { return ::accept(listener.get(), nullptr, nullptr); });
}

/// Listening again makes it a listener again.
outcome aftermath(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), client = lab.socket();
  lab.must([&] { return ::shutdown(listener.get(), SHUT_RDWR); }, "shutdown");
  lab.require(::accept(listener.get(), nullptr, nullptr) == no_socket, "somebody connected");
  lab.listen(listener);
  lab.connect(client, where);
  return lab.observe_socket_once([&] { return ::accept(listener.get(), nullptr, nullptr); });
}

}  // namespace

// Winsock refuses to shut a listener down. A unix listener hands out what had arrived before.
SOCKERR_SCENARIO(accept, shut_down_listener,
    .title = "Accepting on a listener that was shut down",
    .cause = "shutting a listener down ends its listening and wakes up every accept that waits on it",
    .fix = "accept before the listener is shut down, and take the failure as the end afterwards; listen makes it a listener again",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
