#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, sockaddr* buffer, socklen_t room) {
  const connection pair = lab.connected();
  socklen_t length = room;
  const outcome seen = lab.observe([&] {
    length = room;
    return ::getpeername(pair.client.get(), buffer, &length);
  });
  return seen.failed ? seen : lab.with_detail(seen, "whole", length <= room);
}

outcome provoke(lab& lab) {
  endpoint peer;
  return ask(lab, lab.variant("buffer") ? peer.data() : nullptr, 0);
}

outcome remedy(lab& lab) {
  endpoint peer;
  return ask(lab, peer.data(), sizeof(sockaddr_storage));
}

}  // namespace

SOCKERR_SCENARIO(getpeername, no_room,
    .title = "Asking for the peer with no room for its address",
    .cause = "the length says that there is no room at all; Windows cuts nothing off, Linux does, and says by the length how much there was",
    .fix = "give a sockaddr_storage, and set the length to its size before each call",
    .kind = programmer,
    .variants = "tcp4 tcp6 udp4 udp6 unix_stream unix_dgram x buffer no_buffer",
    .provoke = provoke, .remedy = remedy)
