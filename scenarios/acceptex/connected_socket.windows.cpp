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
  const connection pair = lab.connected();
  return take(lab, listener, lab.variant("accepted") ? pair.server : pair.client);
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), client = lab.socket();
  lab.connect(client, where);
  const socket_handle fresh = lab.socket();
  return take(lab, listener, fresh);
}

}  // namespace

SOCKERR_SCENARIO(acceptex, connected_socket,
    .title = "AcceptEx into a socket that has a connection already",
    .cause = "the socket takes over the accepted connection, so it may not have another",
    .fix = "pass a new socket, neither bound nor connected",
    .kind = programmer,
    .variants = "tcp4 tcp6 x connected accepted",
    .provoke = provoke, .remedy = remedy)
