#include "harness/scenario.h"

namespace {

/// Asks for a free port plus `excess`, and says how much lower the port is that the socket got.
outcome bind_to_number(lab& lab, int excess) {
  // Both may have the same port, so that no other program can take it in between.
  const socket_handle holder = lab.socket(), s = lab.socket();
  lab.option(holder, SOL_SOCKET, SO_REUSEADDR, 1);
  lab.option(s, SOL_SOCKET, SO_REUSEADDR, 1);
  const int number = lab.bind(holder, lab.loopback()).port() + excess;

  const endpoint address = lab.loopback().with_port(static_cast<unsigned short>(number));
  const outcome seen =
      lab.observe_once([&] { return ::bind(s.get(), address.data(), address.size()); });
  if (seen.failed) return seen;
  return lab.with_detail(seen, "port lower by", number - lab.local_endpoint(s).port());
}

outcome provoke(lab& lab) { return bind_to_number(lab, 65536); }

outcome remedy(lab& lab) { return bind_to_number(lab, 0); }

}  // namespace

SOCKERR_SCENARIO(bind, port_above_65535,
    .title = "A port above 65535 silently becomes another one",
    .cause = "sin_port has 16 bits, and the higher ones are lost on the way into it: htons(80000) is port 14464. bind never sees the number that was meant",
    .fix = "check that a port lies between 0 and 65535 before it goes into the address",
    .kind = programmer,
    .variants = "tcp4 tcp6 udp4 udp6",
    .provoke = provoke, .remedy = remedy)
