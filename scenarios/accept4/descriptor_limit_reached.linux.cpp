#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), client = lab.socket(), spare = lab.socket();
  lab.connect(client, where);
  lab.exhaust_descriptors();
  return lab.observe_socket(
      [&] { return ::accept4(listener.get(), nullptr, nullptr, SOCK_CLOEXEC); });
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), client = lab.socket();
  socket_handle spare = lab.socket();
  lab.connect(client, where);
  lab.exhaust_descriptors();
  spare.close();
  return lab.observe_socket_once(
      [&] { return ::accept4(listener.get(), nullptr, nullptr, SOCK_CLOEXEC); });
}

outcome aftermath(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), client = lab.socket();
  socket_handle spare = lab.socket();
  lab.nonblocking(listener);  // a connection that was lost shows as none instead of a long wait
  lab.connect(client, where);
  lab.await(listener, POLLIN);
  lab.exhaust_descriptors();
  lab.require(::accept4(listener.get(), nullptr, nullptr, SOCK_CLOEXEC) == no_socket,
              "accept4 had a descriptor");
  spare.close();
  return lab.observe_socket_once(
      [&] { return ::accept4(listener.get(), nullptr, nullptr, SOCK_CLOEXEC); });
}

}  // namespace

SOCKERR_SCENARIO(accept4, descriptor_limit_reached,
    .title = "The process has no descriptor left for the accepted connection",
    .cause = "as many descriptors are open as may be; the connection waits on, so the listener stays readable",
    .fix = "close what is not needed, such as a spare kept for this, and accept again; or raise the limit",
    .kind = resource,
    .variants = "tcp4 tcp6 unix_stream",
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
