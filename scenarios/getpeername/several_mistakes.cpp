#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const socket_handle s = lab.socket();
  return lab.observe([&] { return ::getpeername(s.get(), nullptr, nullptr); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  endpoint peer;
  return lab.observe_once(
      [&] { return ::getpeername(c.client.get(), peer.data(), peer.size_out()); });
}

}  // namespace

SOCKERR_SCENARIO(getpeername, several_mistakes,
    .title = "Which mistake getpeername complains of when there is neither a peer nor a place for it",
    .cause = "the state of the socket is looked at first, and the pointers only when there is an answer",
    .fix = "connect first, and give a sockaddr_storage and its size; the code names only one mistake",
    .kind = programmer,
    .variants = "tcp4 tcp6 udp4 udp6 unix_stream unix_dgram",
    .provoke = provoke, .remedy = remedy)
