#include "harness/scenario.h"

namespace {

outcome bind_beside(lab& lab, bool same_port) {
  const socket_handle listening = lab.socket(), second = lab.socket();
  lab.option(listening, SOL_SOCKET, SO_REUSEADDR, 1);
  lab.option(second, SOL_SOCKET, SO_REUSEADDR, 1);
  const endpoint taken = lab.bind(listening, lab.loopback());
  lab.listen(listening);
  const endpoint where = same_port ? taken : lab.loopback();
  return lab.observe_once([&] { return ::bind(second.get(), where.data(), where.size()); });
}

outcome provoke(lab& lab) { return bind_beside(lab, true); }

outcome remedy(lab& lab) { return bind_beside(lab, false); }

}  // namespace

SOCKERR_SCENARIO(bind, reuseaddr_on_both_with_listener,
    .title = "Two servers with SO_REUSEADDR cannot, or should not, have one port",
    .cause = "Linux shares a port by this option only while nobody listens on it; Winsock shares it all the same, and which server gets a connection is left open",
    .fix = "bind to another port; on Windows, set SO_EXCLUSIVEADDRUSE instead of SO_REUSEADDR in a server",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
