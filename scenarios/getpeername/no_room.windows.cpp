#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, int room) {
  const connection pair = lab.connected();
  endpoint peer_at;
  return lab.observe([&] {
    int length = room;
    return ::getpeername(pair.client.get(), peer_at.data(), &length);
  });
}

outcome provoke(lab& lab) { return ask(lab, 0); }

outcome remedy(lab& lab) { return ask(lab, sizeof(sockaddr_storage)); }

}  // namespace

SOCKERR_SCENARIO(getpeername, no_room,
    .title = "Asking for the peer with no room for its address",
    .cause = "the length says that the buffer has no room at all; Windows cuts nothing off",
    .fix = "set the length to the size of the buffer before each call",
    .kind = programmer,
    .variants = "tcp4 tcp6 udp4 udp6",
    .provoke = provoke, .remedy = remedy)
