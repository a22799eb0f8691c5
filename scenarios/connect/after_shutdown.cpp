#include "harness/scenario.h"

namespace {

outcome connect_after_shutdown(lab& lab, bool with_fresh_socket) {
  endpoint where;
  const socket_handle listener = lab.listener(where), fresh = lab.socket();
  const connection c = lab.connected(listener, where);
  lab.must([&] { return ::shutdown(c.client.get(), SHUT_RDWR); }, "shutdown");
  const socket_handle& s = with_fresh_socket ? fresh : c.client;
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

outcome provoke(lab& lab) { return connect_after_shutdown(lab, false); }

outcome remedy(lab& lab) { return connect_after_shutdown(lab, true); }

}  // namespace

SOCKERR_SCENARIO(connect, after_shutdown,
    .title = "Connecting again with a socket that was shut down in both directions",
    .cause = "shutdown ends what can be sent and received, but the socket keeps its connection",
    .fix = "close the socket and make a new one for the next connection",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
