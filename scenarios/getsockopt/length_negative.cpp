#include "harness/scenario.h"

namespace {

outcome get(lab& lab, socklen_t size) {
  const socket_handle s = lab.socket();
  int number = 0;
  char* value = reinterpret_cast<char*>(&number);
  return lab.observe([&] { return ::getsockopt(s.get(), SOL_SOCKET, SO_SNDBUF, value, &size); });
}

outcome provoke(lab& lab) { return get(lab, static_cast<socklen_t>(-1)); }

outcome remedy(lab& lab) { return get(lab, sizeof(int)); }

}  // namespace

SOCKERR_SCENARIO(getsockopt, length_negative,
    .title = "The length of the buffer for an option is -1",
    .cause = "a buffer cannot have a negative length; the variable was not set, or its computation failed",
    .fix = "set the length to the size of the buffer before every call",
    .kind = programmer,
    .variants = "tcp4 tcp6 udp4 udp6 unix_stream unix_dgram",
    .provoke = provoke, .remedy = remedy)
