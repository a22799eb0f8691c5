#include "harness/scenario.h"

namespace {

outcome get(lab& lab, int level) {
  const socket_handle s = lab.socket();
  int type = 0;
  socklen_t size = sizeof type;
  char* value = reinterpret_cast<char*>(&type);
  return lab.observe([&] { return ::getsockopt(s.get(), level, SO_TYPE, value, &size); });
}

outcome provoke(lab& lab) { return get(lab, 0x0800); }

outcome remedy(lab& lab) { return get(lab, SOL_SOCKET); }

}  // namespace

SOCKERR_SCENARIO(getsockopt, unknown_level,
    .title = "Reading an option at a level that does not exist",
    .cause = "a level is the layer that has the option: SOL_SOCKET or the number of a protocol of the socket",
    .fix = "name the level to which the option belongs, such as SOL_SOCKET for SO_TYPE",
    .kind = programmer,
    .variants = "tcp4 tcp6 udp4 udp6 unix_stream unix_dgram",
    .provoke = provoke, .remedy = remedy)
