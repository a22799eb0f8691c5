#include "harness/scenario.h"

namespace {

/// The other process: takes a port, says which, and keeps it until it is told to give it up.
void hold_port(lab& lab) {
  socket_handle s = lab.socket();
  lab.parent().send(lab.bind(s, lab.loopback()));
  lab.parent().receive();
  s.close();
  lab.parent().send();
}

outcome provoke(lab& lab) {
  helper_process other = lab.start_helper();
  const endpoint taken = other.receive();
  const socket_handle s = lab.socket();
  return lab.observe([&] { return ::bind(s.get(), taken.data(), taken.size()); });
}

outcome remedy(lab& lab) {
  helper_process other = lab.start_helper();
  const endpoint taken = other.receive();
  other.send();
  other.receive();
  const socket_handle s = lab.socket();
  return lab.observe([&] { return ::bind(s.get(), taken.data(), taken.size()); });
}

}  // namespace

SOCKERR_SCENARIO(bind, address_in_use_by_other_process,
    .title = "A port that a socket of another process has cannot be bound",
    .cause = "one address belongs to one socket, whichever process that is in",
    .fix = "end the process that has the port, or choose another port; port 0 lets the system choose",
    .kind = environment,
    .variants = "tcp4 tcp6 udp4 udp6",
    .provoke = provoke, .remedy = remedy, .helper = hold_port)
