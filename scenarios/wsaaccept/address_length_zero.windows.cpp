#include "harness/scenario.h"

namespace {

outcome take(lab& lab, int room) {
  endpoint where, from;
  const socket_handle listener = lab.listener(where), client = lab.socket();
  lab.connect(client, where);
  return lab.observe_socket_once(
      [&] { return ::WSAAccept(listener.get(), from.data(), &room, nullptr, 0); });
}

outcome provoke(lab& lab) { return take(lab, 0); }

outcome remedy(lab& lab) { return take(lab, sizeof(sockaddr_storage)); }

}  // namespace

SOCKERR_SCENARIO(wsaaccept, address_length_zero,
    .title = "WSAAccept with no room for the address of the peer",
    .cause = "the length says that the buffer for the address has no room at all",
    .fix = "set the length to the size of the buffer before each call",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
