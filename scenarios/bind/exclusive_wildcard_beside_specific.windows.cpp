#include "harness/scenario.h"

namespace {

outcome bind_beside(lab& lab, int exclusive) {
  const socket_handle first = lab.socket(), second = lab.socket();
  lab.option(second, SOL_SOCKET, SO_EXCLUSIVEADDRUSE, exclusive);
  const unsigned short port = lab.bind(first, lab.loopback()).port();
  const endpoint any = lab.wildcard().with_port(port);
  return lab.observe([&] { return ::bind(second.get(), any.data(), any.size()); });
}

outcome provoke(lab& lab) { return bind_beside(lab, 1); }

outcome remedy(lab& lab) { return bind_beside(lab, 0); }

}  // namespace

SOCKERR_SCENARIO(bind, exclusive_wildcard_beside_specific,
    .title = "A port cannot be had for oneself while another socket has it on one address",
    .cause = "SO_EXCLUSIVEADDRUSE on the wildcard address asks for the port on every address, and one of them is taken; without it Winsock would have allowed this",
    .fix = "close the other socket or choose another port; leave the option out only if sharing the port is meant",
    .kind = environment,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
