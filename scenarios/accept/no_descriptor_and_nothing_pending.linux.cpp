#include "harness/scenario.h"

namespace {

int readable(const socket_handle& s) {
  pollfd asked{};
  asked.fd = s.get();
  asked.events = POLLIN;
  return ::poll(&asked, 1, 0);
}

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  lab.nonblocking(listener);
  lab.exhaust_descriptors();
  return lab.observe_socket([&] { return ::accept(listener.get(), nullptr, nullptr); });
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  lab.nonblocking(listener);
  lab.exhaust_descriptors();
  return lab.observe([&] { return readable(listener); });
}

outcome aftermath(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), client = lab.socket();
  socket_handle spare = lab.socket();
  lab.nonblocking(listener);
  lab.exhaust_descriptors();
  lab.require(::accept(listener.get(), nullptr, nullptr) == no_socket, "somebody connected");
  lab.connect(client, where);
  lab.await(listener, POLLIN);
  spare.close();
  return lab.observe_socket_once([&] { return ::accept(listener.get(), nullptr, nullptr); });
}

}  // namespace

SOCKERR_SCENARIO(accept, no_descriptor_and_nothing_pending,
    .title = "Out of descriptors, a non-blocking accept fails even if no client waits",
    .cause = "the descriptor is taken before the queue is looked at, so a loop that accepts until nothing is pending ends with another code",
    .fix = "ask poll whether a client waits; the failure does not say that one does",
    .kind = resource,
    .variants = "tcp4 tcp6 unix_stream",
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
