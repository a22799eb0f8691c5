#include "harness/scenario.h"

namespace {

outcome bind_twice(lab& lab, int reuse_first) {
  const socket_handle first = lab.socket(), second = lab.socket();
  lab.option(first, SOL_SOCKET, SO_REUSEADDR, reuse_first);
  lab.option(second, SOL_SOCKET, SO_REUSEADDR, 1);
  const endpoint taken = lab.bind(first, lab.loopback());
  return lab.observe([&] { return ::bind(second.get(), taken.data(), taken.size()); });
}

outcome provoke(lab& lab) { return bind_twice(lab, 0); }

outcome remedy(lab& lab) { return bind_twice(lab, 1); }

}  // namespace

SOCKERR_SCENARIO(bind, reuseaddr_on_second,
    .title = "SO_REUSEADDR on the second socket alone does not help",
    .cause = "an address is shared only if the socket that has it agreed to that too; Winsock reports the attempt to take it as forbidden",
    .fix = "set SO_REUSEADDR on both sockets before bind, or use another port",
    .kind = programmer,
    .variants = "tcp4 tcp6 udp4 udp6",
    .provoke = provoke, .remedy = remedy)
