#include "harness/scenario.h"

namespace {

outcome bind_beside(lab& lab, bool keep) {
  endpoint taken;
  socket_handle listening = lab.listener(taken);
  const socket_handle s = lab.socket();
  lab.option(s, SOL_SOCKET, SO_REUSEADDR, 1);
  if (!keep) listening.close();
  return lab.observe([&] { return ::bind(s.get(), taken.data(), taken.size()); });
}

outcome provoke(lab& lab) { return bind_beside(lab, true); }

outcome remedy(lab& lab) { return bind_beside(lab, false); }

}  // namespace

SOCKERR_SCENARIO(bind, reuseaddr_on_second_against_listener,
    .title = "SO_REUSEADDR does not take a port from a server that is running",
    .cause = "the option is for ports that closed connections still hold; a socket that listens is no leftover, and it did not agree to share",
    .fix = "stop the other server first, or bind to another port",
    .kind = environment,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
