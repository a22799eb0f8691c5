#include "harness/scenario.h"

namespace {

outcome bind_beside(lab& lab, int exclusive) {
  const socket_handle first = lab.socket(), second = lab.socket();
  lab.option(first, SOL_SOCKET, SO_EXCLUSIVEADDRUSE, exclusive);
  const unsigned short port = lab.bind(first, lab.wildcard()).port();
  const endpoint taken = lab.loopback().with_port(port);
  return lab.observe([&] { return ::bind(second.get(), taken.data(), taken.size()); });
}

outcome provoke(lab& lab) { return bind_beside(lab, 1); }

outcome remedy(lab& lab) { return bind_beside(lab, 0); }

}  // namespace

SOCKERR_SCENARIO(bind, exclusive_wildcard,
    .title = "Somebody has the port on every address and shares it with nobody",
    .cause = "the socket on the wildcard address has SO_EXCLUSIVEADDRUSE, which keeps every other socket off the port; without it Winsock would have allowed this",
    .fix = "choose another port, or let the other program do without SO_EXCLUSIVEADDRUSE",
    .kind = environment,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
