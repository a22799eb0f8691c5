#include "harness/scenario.h"

namespace {

outcome take(lab& lab, const socket_handle& listener) {
  return lab.observe_socket_once(
      [&] { return ::WSAAccept(listener.get(), nullptr, nullptr, nullptr, 0); });
}

/// A client comes to a socket that has an address and, perhaps, listens.
outcome serve(lab& lab, bool listening) {
  const socket_handle s = lab.socket(), client = lab.socket();
  const endpoint where = lab.bind(s, lab.loopback());
  if (listening) lab.listen(s);
  lab.nonblocking(client);
  connect_to(client, where);
  return take(lab, s);
}

outcome provoke(lab& lab) { return serve(lab, false); }

outcome remedy(lab& lab) { return serve(lab, true); }

}  // namespace

SOCKERR_SCENARIO(wsaaccept, not_listening,
    .title = "WSAAccept on a socket that does not listen",
    .cause = "connections come to sockets that listen; this one only has an address",
    .fix = "call listen after bind",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
