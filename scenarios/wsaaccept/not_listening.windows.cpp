#include "harness/scenario.h"

namespace {

outcome take(lab& lab, const socket_handle& listener) {
  return lab.observe_socket_once(
      [&] { return ::WSAAccept(listener.get(), nullptr, nullptr, nullptr, 0); });
}

outcome provoke(lab& lab) {
  const socket_handle s = lab.socket(), client = lab.socket();
  lab.bind(s, lab.loopback());
  return take(lab, s);
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.socket(), client = lab.socket();
  const endpoint where = lab.bind(s, lab.loopback());
  lab.listen(s);
  lab.connect(client, where);
  return take(lab, s);
}

}  // namespace

SOCKERR_SCENARIO(wsaaccept, not_listening,
    .title = "WSAAccept on a socket that does not listen",
    .cause = "connections come to sockets that listen; this one only has an address",
    .fix = "call listen after bind",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
