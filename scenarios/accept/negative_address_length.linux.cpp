#include "harness/scenario.h"

namespace {

outcome accept_with_room(lab& lab, int room) {
  endpoint where;
  const socket_handle listener = lab.listener(where), client = lab.socket();
  lab.connect(client, where);
  endpoint peer = endpoint{}.with_size(static_cast<socklen_t>(room));
  return lab.observe_socket_once(
      [&] { return ::accept(listener.get(), peer.data(), peer.size_out()); });
}

outcome provoke(lab& lab) { return accept_with_room(lab, -1); }

outcome remedy(lab& lab) { return accept_with_room(lab, sizeof(sockaddr_storage)); }

}  // namespace

// On Windows this would end a run under Wine, which writes past the buffer.
SOCKERR_SCENARIO(accept, negative_address_length,
    .title = "A negative length for the address buffer",
    .cause = "a buffer cannot have a negative size; such a value mostly comes from an error code",
    .fix = "set the length to the size of the buffer before every accept, because accept changes it",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
