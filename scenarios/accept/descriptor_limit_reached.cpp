#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), client = lab.socket(), spare = lab.socket();
  lab.connect(client, where);
  lab.exhaust_descriptors();
  return lab.observe_socket([&] { return ::accept(listener.get(), nullptr, nullptr); });
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), client = lab.socket();
  socket_handle spare = lab.socket();
  lab.connect(client, where);
  lab.exhaust_descriptors();
  spare.close();
  return lab.observe_socket_once([&] { return ::accept(listener.get(), nullptr, nullptr); });
}

outcome aftermath(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), client = lab.socket();
  socket_handle spare = lab.socket();
  lab.nonblocking(listener);  // a connection that was lost shows as none instead of a long wait
  lab.connect(client, where);
  lab.await(listener, POLLIN);
  lab.exhaust_descriptors();
  lab.require(::accept(listener.get(), nullptr, nullptr) == no_socket, "accept had a descriptor");
  spare.close();
  return lab.observe_socket_once([&] { return ::accept(listener.get(), nullptr, nullptr); });
}

}  // namespace

SOCKERR_SCENARIO(accept, descriptor_limit_reached,
    .title = "The process has no descriptor left for the accepted connection",
    .cause = "as many descriptors are open as may be; the connection waits on, so the listener stays readable",
    .fix = "close what is not needed, such as a spare kept for this, and accept again; or raise the limit",
    .kind = resource,
    .variants = "tcp4 tcp6 unix_stream",
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
