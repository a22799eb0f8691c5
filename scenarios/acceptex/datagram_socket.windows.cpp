#include "harness/scenario.h"

namespace {

constexpr DWORD address_room = sizeof(sockaddr_storage) + 16;

outcome take(lab& lab, const socket_handle& listener, const socket_handle& fresh) {
  char addresses[2 * address_room];
  DWORD received = 0;
  overlapped_operation operation(listener.get());
  return lab.observe_once([&] {
    return operation.finish(as_status(::AcceptEx(listener.get(), fresh.get(), addresses, 0,
                                                 address_room, address_room, &received,
                                                 operation.get())));
  });
}

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), client = lab.socket();
  lab.connect(client, where);
  return take(lab, listener, lab.udp4());
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), client = lab.socket();
  lab.connect(client, where);
  return take(lab, listener, lab.tcp4());
}

}  // namespace

SOCKERR_SCENARIO(acceptex, datagram_socket,
    .title = "AcceptEx of a TCP connection into a UDP socket",
    .cause = "the socket takes over the accepted connection, so it must be of the kind of the listener",
    .fix = "make the socket with the family, type and protocol of the listener",
    .kind = programmer,
    .variants = "tcp4",
    .provoke = provoke, .remedy = remedy)
