#include "harness/scenario.h"

namespace {

outcome take(lab& lab, const socket_handle& listener) {
  return lab.observe_socket_once(
      [&] { return ::WSAAccept(listener.get(), nullptr, nullptr, nullptr, 0); });
}

outcome provoke(lab& lab) {
  const socket_handle s = lab.udp4();
  lab.bind(s, lab.loopback4());
  return take(lab, s);
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.tcp4(), client = lab.tcp4();
  const endpoint where = lab.bind(s, lab.loopback4());
  lab.listen(s);
  lab.connect(client, where);
  return take(lab, s);
}

}  // namespace

SOCKERR_SCENARIO(wsaaccept, datagram_socket,
    .title = "WSAAccept on a datagram socket",
    .cause = "datagrams come without connections, so there is none to accept",
    .fix = "receive with WSARecvFrom; or listen on a stream socket if connections are meant",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
