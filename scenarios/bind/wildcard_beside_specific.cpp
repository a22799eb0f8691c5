#include "harness/scenario.h"

namespace {

outcome bind_beside(lab& lab, bool same_port) {
  const socket_handle first = lab.socket(), second = lab.socket();
  const unsigned short taken = lab.bind(first, lab.loopback()).port();
  const endpoint any = lab.wildcard().with_port(same_port ? taken : 0);
  return lab.observe_once([&] { return ::bind(second.get(), any.data(), any.size()); });
}

outcome provoke(lab& lab) { return bind_beside(lab, true); }

outcome remedy(lab& lab) { return bind_beside(lab, false); }

}  // namespace

SOCKERR_SCENARIO(bind, wildcard_beside_specific,
    .title = "The wildcard address includes an address that is taken",
    .cause = "0.0.0.0 and :: stand for every address of the machine, so also for the one that another socket has on this port; Winsock lets both have it, and the more specific one wins",
    .fix = "bind to another port, or to the one address that is needed",
    .kind = programmer,
    .variants = "tcp4 tcp6 udp4 udp6",
    .provoke = provoke, .remedy = remedy)
