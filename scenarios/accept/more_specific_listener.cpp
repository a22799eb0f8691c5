#include "harness/scenario.h"

namespace {

/// Waits at a listener of all addresses for a client that connects to one of them, while another
/// socket listens on that one, on the same port or on another.
outcome accept_beside(lab& lab, bool same_port) {
  const socket_handle general = lab.socket(), specific = lab.socket(), client = lab.socket();
  for (const socket_handle* s : {&general, &specific}) lab.share_port(*s, "reuseport");
  const unsigned short port = lab.bind(general, lab.wildcard()).port();
  const endpoint where = lab.loopback().with_port(port);
  lab.listen(general);
  lab.nonblocking(general);
  // A system that refuses the second listener leaves the client to the first.
  const bool beside = bind_to(specific, same_port ? where : lab.loopback()) == 0 &&
                      ::listen(specific.get(), 8) == 0;
  lab.connect(client, where);
  lab.await(beside && same_port ? specific : general, POLLIN);
  return lab.observe_socket_once([&] { return ::accept(general.get(), nullptr, nullptr); });
}

outcome provoke(lab& lab) { return accept_beside(lab, true); }

outcome remedy(lab& lab) { return accept_beside(lab, false); }

}  // namespace

SOCKERR_SCENARIO(accept, more_specific_listener,
    .title = "A server on the wildcard address gets no clients, because another listens on the one they use",
    .cause = "of two listeners on a port the one with the very address takes the connection. Linux lets them share the port by SO_REUSEPORT on both, Windows by nothing",
    .fix = "give the servers different ports; on Windows, set SO_EXCLUSIVEADDRUSE in a server, so that nobody can do that",
    .kind = environment,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
