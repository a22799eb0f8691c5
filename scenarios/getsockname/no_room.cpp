#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, socklen_t room) {
  const socket_handle s = lab.socket();
  lab.bind(s, lab.loopback());
  endpoint local;
  socklen_t length = room;
  const outcome seen = lab.observe([&] {
    length = room;
    return ::getsockname(s.get(), local.data(), &length);
  });
  return seen.failed ? seen : lab.with_detail(seen, "whole", length <= room);
}

outcome provoke(lab& lab) { return ask(lab, 8); }

outcome remedy(lab& lab) { return ask(lab, sizeof(sockaddr_storage)); }

}  // namespace

SOCKERR_SCENARIO(getsockname, no_room,
    .title = "Asking for the address of a socket with too little room for it",
    .cause = "the length says that the buffer is shorter than an address; Windows cuts nothing off, Linux does, and says by the length how much there was",
    .fix = "set the length to the size of the buffer before each call",
    .kind = programmer,
    .variants = "tcp4 tcp6 udp4 udp6 unix_stream unix_dgram",
    .provoke = provoke, .remedy = remedy)
