#include "harness/scenario.h"

namespace {

outcome connect_again(lab& lab, bool with_fresh_socket) {
  endpoint where;
  const socket_handle listener = lab.listener(where), fresh = lab.socket();
  const connection c = lab.connected(listener, where);
  const auto disconnect_ex = extension<LPFN_DISCONNECTEX>(c.client.get(), WSAID_DISCONNECTEX);
  lab.must([&] { return as_status(disconnect_ex(c.client.get(), nullptr, 0, 0)); }, "DisconnectEx");
  const socket_handle& s = with_fresh_socket ? fresh : c.client;
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

outcome provoke(lab& lab) { return connect_again(lab, false); }

outcome remedy(lab& lab) { return connect_again(lab, true); }

}  // namespace

SOCKERR_SCENARIO(connect, after_disconnectex,
    .title = "Connecting again after DisconnectEx without TF_REUSE_SOCKET",
    .cause = "the connection is ended, but only the flag would have made the socket free for the next",
    .fix = "make a new socket; or pass TF_REUSE_SOCKET to DisconnectEx, and reuse the socket with ConnectEx or AcceptEx",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
