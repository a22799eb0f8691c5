#include "harness/scenario.h"

namespace {

outcome bind_beside(lab& lab, bool same_port) {
  const socket_handle first = lab.socket(), second = lab.socket();
  const unsigned short taken = lab.bind(first, lab.wildcard()).port();
  const endpoint one = lab.loopback().with_port(same_port ? taken : 0);
  return lab.observe_once([&] { return ::bind(second.get(), one.data(), one.size()); });
}

outcome provoke(lab& lab) { return bind_beside(lab, true); }

outcome remedy(lab& lab) { return bind_beside(lab, false); }

}  // namespace

SOCKERR_SCENARIO(bind, specific_beside_wildcard,
    .title = "A socket on the wildcard address has the port on every address",
    .cause = "0.0.0.0 and :: stand for every address of the machine, so none of them is free on this port; Winsock lets a second socket have one of them, which then takes its traffic from the first",
    .fix = "bind to another port; on Windows, set SO_EXCLUSIVEADDRUSE on the first socket to be safe from the second",
    .kind = environment,
    .variants = "tcp4 tcp6 udp4 udp6",
    .provoke = provoke, .remedy = remedy)
