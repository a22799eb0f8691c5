#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  lab.own_network();  // where nobody else can take the port meanwhile
  endpoint where;
  const socket_handle listener = lab.listener(where), first = lab.socket(), second = lab.socket();
  lab.connect(first, where);
  lab.leave_only_port(second, lab.local_endpoint(first).port());
  return lab.observe([&] { return ::connect(second.get(), where.data(), where.size()); });
}

outcome remedy(lab& lab) {
  lab.own_network();
  endpoint where;
  const socket_handle listener = lab.listener(where), second = lab.socket();
  socket_handle first = lab.socket();
  lab.connect(first, where);
  lab.leave_only_port(second, lab.local_endpoint(first).port());
  first.reset();
  return lab.observe_once([&] { return ::connect(second.get(), where.data(), where.size()); });
}

outcome aftermath(lab& lab) {
  lab.own_network();
  endpoint where;
  const socket_handle listener = lab.listener(where), second = lab.socket();
  socket_handle first = lab.socket();
  lab.connect(first, where);
  lab.leave_only_port(second, lab.local_endpoint(first).port());
  lab.require(connect_to(second, where) != 0, "there was a free port");
  first.reset();
  return lab.observe_once([&] { return ::connect(second.get(), where.data(), where.size()); });
}

}  // namespace

SOCKERR_SCENARIO(connect, local_ports_exhausted,
    .title = "Every local port is already connected to that peer",
    .cause = "each connection to one peer needs a local port of its own, and the range has no free one left",
    .fix = "end connections that are not needed, use one for several requests, or widen the range",
    .kind = resource,
    .variants = "tcp4 tcp6",
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
