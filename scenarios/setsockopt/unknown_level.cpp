#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const socket_handle s = lab.socket();
  return lab.observe([&] { return ::setsockopt(s.get(), 100, 1, "hello", 5); });
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.socket();
  // Option 1 of TCP is TCP_NODELAY: any value but 0 turns it on.
  return lab.observe([&] { return ::setsockopt(s.get(), IPPROTO_TCP, 1, "hello", 5); });
}

}  // namespace

SOCKERR_SCENARIO(setsockopt, unknown_level,
    .title = "Setting an option at a level that does not exist",
    .cause = "a level is the layer that has the option: SOL_SOCKET or the number of a protocol of the socket; 100 is neither",
    .fix = "name the level to which the option belongs, such as IPPROTO_TCP",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
