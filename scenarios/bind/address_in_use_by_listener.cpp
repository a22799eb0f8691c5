#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  endpoint taken;
  const socket_handle listening = lab.listener(taken), s = lab.socket();
  return lab.observe([&] { return ::bind(s.get(), taken.data(), taken.size()); });
}

outcome remedy(lab& lab) {
  endpoint taken;
  socket_handle listening = lab.listener(taken);
  const socket_handle s = lab.socket();
  listening.close();
  return lab.observe([&] { return ::bind(s.get(), taken.data(), taken.size()); });
}

/// The listener goes on as if nothing had happened.
outcome aftermath(lab& lab) {
  endpoint taken;
  const socket_handle listening = lab.listener(taken), s = lab.socket(), client = lab.socket();
  lab.require(bind_to(s, taken) != 0, "the second bind did not fail");
  lab.connect(client, taken);
  return lab.observe_socket([&] { return ::accept(listening.get(), nullptr, nullptr); });
}

}  // namespace

SOCKERR_SCENARIO(bind, address_in_use_by_listener,
    .title = "A server listens on the address already",
    .cause = "connections to one address go to one listening socket, and that one is taken",
    .fix = "stop the other server first, or bind to another port",
    .kind = environment,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
