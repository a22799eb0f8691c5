#include "harness/scenario.h"

namespace {

/// Binds to the port that is left of `number` in the address, and says which one that is.
outcome bind_to_number(lab& lab, int number, const socket_handle& s) {
  const endpoint address = lab.loopback().with_port(static_cast<unsigned short>(number));
  const outcome seen =
      lab.observe_once([&] { return ::bind(s.get(), address.data(), address.size()); });
  return lab.with_detail(seen, "port", address.port());
}

outcome provoke(lab& lab) {
  const socket_handle s = lab.socket();
  return bind_to_number(lab, 65536, s);
}

outcome remedy(lab& lab) {
  // Both may have the same port, so that no other program can take it in between.
  const socket_handle holder = lab.socket(), s = lab.socket();
  lab.option(holder, SOL_SOCKET, SO_REUSEADDR, 1);
  lab.option(s, SOL_SOCKET, SO_REUSEADDR, 1);
  return bind_to_number(lab, lab.bind(holder, lab.loopback()).port(), s);
}

}  // namespace

SOCKERR_SCENARIO(bind, port_65536,
    .title = "Port 65536 silently becomes any port",
    .cause = "sin_port has 16 bits: of 65536 they keep 0, and 0 asks the system to choose. The server then listens where nobody looks for it",
    .fix = "check that a port lies between 1 and 65535 before it goes into the address",
    .kind = programmer,
    .variants = "tcp4 tcp6 udp4 udp6",
    .provoke = provoke, .remedy = remedy)
