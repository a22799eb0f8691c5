#include "harness/scenario.h"

namespace {

/// Begins a connection, or for datagrams makes one, with the silent host on the link.
outcome reach(lab& lab, const endpoint& from) {
  const endpoint to = lab.own_network().silent_host();
  const socket_handle s = lab.socket();
  lab.bind(s, from);
  lab.nonblocking(s);
  return lab.observe_once([&] {
    const int made = ::connect(s.get(), to.data(), to.size());
    return made == -1 && errno == EINPROGRESS ? 0 : made;
  });
}

outcome provoke(lab& lab) { return reach(lab, ipv4("127.0.0.1")); }

outcome remedy(lab& lab) { return reach(lab, ipv4("0.0.0.0")); }

}  // namespace

SOCKERR_SCENARIO(connect, from_loopback_to_other_host,
    .title = "Connecting to another host with a socket that is bound to loopback",
    .cause = "what is bound to 127.0.0.1 says that it comes from there, and such packets may not leave the host",
    .fix = "bind to 0.0.0.0, or to the address of the interface; a client need not bind at all",
    .kind = programmer,
    .variants = "tcp4 udp4",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
