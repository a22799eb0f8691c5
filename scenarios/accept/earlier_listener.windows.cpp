#include "harness/scenario.h"

namespace {

/// Waits at the second of two listeners on one address, or of two on different ports.
outcome accept_beside(lab& lab, bool same_port) {
  const socket_handle first = lab.socket(), second = lab.socket(), client = lab.socket();
  for (const socket_handle* s : {&first, &second}) lab.share_port(*s, "reuseaddr");
  const endpoint taken = lab.bind(first, lab.loopback());
  const endpoint where = lab.bind(second, same_port ? taken : lab.loopback());
  lab.listen(first);
  ::listen(second.get(), 8);  // a system that refuses that leaves the client to the first as well
  lab.nonblocking(second);
  lab.connect(client, where);
  lab.await(same_port ? first : second, POLLIN);
  return lab.observe_socket_once([&] { return ::accept(second.get(), nullptr, nullptr); });
}

outcome provoke(lab& lab) { return accept_beside(lab, true); }

outcome remedy(lab& lab) { return accept_beside(lab, false); }

}  // namespace

SOCKERR_SCENARIO(accept, earlier_listener,
    .title = "A server gets no clients, because another that was started before has the same port",
    .cause = "with SO_REUSEADDR on both, Windows lets both listen, and gives the connections to one of them: that which listened first",
    .fix = "give the servers different ports; with SO_EXCLUSIVEADDRUSE instead of SO_REUSEADDR the second learns of the first when it binds",
    .kind = environment,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
