#include "harness/scenario.h"

namespace {

outcome bind_twice(lab& lab, int reuse_second) {
  const socket_handle first = lab.socket(), second = lab.socket();
  lab.option(first, SOL_SOCKET, SO_REUSEADDR, 1);
  lab.option(second, SOL_SOCKET, SO_REUSEADDR, reuse_second);
  const endpoint taken = lab.bind(first, lab.loopback());
  return lab.observe([&] { return ::bind(second.get(), taken.data(), taken.size()); });
}

outcome provoke(lab& lab) { return bind_twice(lab, 0); }

outcome remedy(lab& lab) { return bind_twice(lab, 1); }

}  // namespace

SOCKERR_SCENARIO(bind, reuseaddr_on_first,
    .title = "SO_REUSEADDR on the first socket alone does not help",
    .cause = "the socket that has the address would share it, but the second one does not ask to share",
    .fix = "set SO_REUSEADDR on both sockets before bind, or use another port",
    .kind = programmer,
    .variants = "tcp4 tcp6 udp4 udp6",
    .provoke = provoke, .remedy = remedy)
