#include "harness/scenario.h"

namespace {

outcome accept_with_room(lab& lab, socklen_t room) {
  endpoint where;
  const socket_handle listener = lab.listener(where), client = lab.socket();
  lab.connect(client, where);
  endpoint peer = endpoint{}.with_size(room);
  const outcome seen = lab.observe_socket_once(
      [&] { return ::accept(listener.get(), peer.data(), peer.size_out()); });
  // The family is 0 as long as nothing was written.
  return seen.failed ? seen : lab.with_detail(seen, "has_address", peer.family() != 0);
}

outcome provoke(lab& lab) { return accept_with_room(lab, 0); }

outcome remedy(lab& lab) { return accept_with_room(lab, sizeof(sockaddr_storage)); }

}  // namespace

SOCKERR_SCENARIO(accept, address_length_zero,
    .title = "The length that goes in with the address buffer was left at zero",
    .cause = "the length says how much room there is; with none, the address is cut off or refused",
    .fix = "set the length to the size of the buffer before every accept, because accept changes it",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
