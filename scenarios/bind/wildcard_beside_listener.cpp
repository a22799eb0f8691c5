#include "harness/scenario.h"

namespace {

outcome bind_beside(lab& lab, bool same_port) {
  endpoint taken;
  const socket_handle listening = lab.listener(taken), s = lab.socket();
  const endpoint any = lab.wildcard().with_port(same_port ? taken.port() : 0);
  return lab.observe_once([&] { return ::bind(s.get(), any.data(), any.size()); });
}

outcome provoke(lab& lab) { return bind_beside(lab, true); }

outcome remedy(lab& lab) { return bind_beside(lab, false); }

}  // namespace

SOCKERR_SCENARIO(bind, wildcard_beside_listener,
    .title = "The wildcard address includes an address on which a server listens",
    .cause = "0.0.0.0 and :: stand for every address of the machine, so also for the one of the server; Winsock lets both have the port, and connections to the one address go to the first server",
    .fix = "bind to another port, or stop the other server first",
    .kind = environment,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
