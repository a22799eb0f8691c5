#include "harness/scenario.h"

namespace {

outcome accept_with(lab& lab, endpoint& peer, socklen_t* size) {
  endpoint where;
  const socket_handle listener = lab.listener(where), client = lab.socket();
  lab.connect(client, where);
  const outcome seen =
      lab.observe_socket_once([&] { return ::accept(listener.get(), peer.data(), size); });
  // The family is 0 as long as nothing was written.
  return seen.failed ? seen : lab.with_detail(seen, "has_address", peer.family() != 0);
}

outcome provoke(lab& lab) {
  endpoint peer;
  return accept_with(lab, peer, nullptr);
}

outcome remedy(lab& lab) {
  endpoint peer;
  return accept_with(lab, peer, peer.size_out());
}

}  // namespace

SOCKERR_SCENARIO(accept, null_address_length,
    .title = "An address buffer without a length",
    .cause = "without the length nobody knows how much of the buffer may be written",
    .fix = "give both pointers, or leave both out",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
