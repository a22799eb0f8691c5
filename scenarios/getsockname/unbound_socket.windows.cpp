#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, const socket_handle& s) {
  endpoint local;
  return lab.observe([&] { return ::getsockname(s.get(), local.data(), local.size_out()); });
}

outcome provoke(lab& lab) {
  const socket_handle s = lab.socket();
  return ask(lab, s);
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.socket();
  lab.bind(s, lab.loopback());
  return ask(lab, s);
}

}  // namespace

SOCKERR_SCENARIO(getsockname, unbound_socket,
    .title = "Asking for the address of a socket that has none",
    .cause = "Windows gives no address, not even an empty one, before bind or connect",
    .fix = "bind or connect the socket first",
    .kind = programmer,
    .variants = "tcp4 tcp6 udp4 udp6",
    .provoke = provoke, .remedy = remedy)
