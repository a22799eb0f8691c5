#include "harness/scenario.h"

namespace {

outcome listen_beside(lab& lab, bool first_listens) {
  const socket_handle first = lab.socket(), second = lab.socket();
  lab.option(first, SOL_SOCKET, SO_REUSEADDR, 1);
  lab.option(second, SOL_SOCKET, SO_REUSEADDR, 1);
  const endpoint shared = lab.bind(first, lab.loopback());
  lab.bind(second, shared);
  if (first_listens) lab.listen(first);
  return lab.observe_once([&] { return ::listen(second.get(), 8); });
}

outcome provoke(lab& lab) { return listen_beside(lab, true); }

outcome remedy(lab& lab) { return listen_beside(lab, false); }

}  // namespace

SOCKERR_SCENARIO(listen, address_listened_on,
    .title = "bind let two sockets share a port, but only one may listen",
    .cause = "by SO_REUSEADDR both sockets are bound to the address; on Linux the first that listens takes it, on Windows both listen and one of them gets no connections",
    .fix = "let one socket listen; to share the load of a port on Linux, set SO_REUSEPORT on both",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
