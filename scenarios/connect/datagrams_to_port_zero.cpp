#include "harness/scenario.h"

namespace {

outcome connect_to_port(lab& lab, bool port_zero) {
  const socket_handle receiver = lab.socket(), s = lab.socket();
  endpoint where = lab.bind(receiver, lab.loopback());
  if (port_zero) where = where.with_port(0);
  const outcome seen =
      lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
  if (seen.failed || !port_zero) return seen;
  return lab.with_detail(seen, "can send", ::send(s.get(), "hello", 5, 0) == 5);
}

outcome provoke(lab& lab) { return connect_to_port(lab, true); }

outcome remedy(lab& lab) { return connect_to_port(lab, false); }

}  // namespace

SOCKERR_SCENARIO(connect, datagrams_to_port_zero,
    .title = "connect takes port 0 for datagrams, to which none can go",
    .cause = "it only notes the address, and looks at nothing but the route; Linux even takes what is sent afterwards, and it is lost",
    .fix = "ask the receiver for its port with getsockname, and connect to that one",
    .kind = programmer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy)
