#include "harness/scenario.h"

namespace {

outcome set(lab& lab, socklen_t length) {
  const socket_handle s = lab.socket();
  const int size = 8192;
  const char* value = reinterpret_cast<const char*>(&size);
  return lab.observe([&] { return ::setsockopt(s.get(), SOL_SOCKET, SO_SNDBUF, value, length); });
}

outcome provoke(lab& lab) { return set(lab, 1); }

outcome remedy(lab& lab) { return set(lab, sizeof(int)); }

}  // namespace

SOCKERR_SCENARIO(setsockopt, length_too_short,
    .title = "The value of an option is given as one byte where an int is needed",
    .cause = "the length says that only one byte may be read, which is not enough for the int that the option takes",
    .fix = "give an int and its size",
    .kind = programmer,
    .variants = "tcp4 tcp6 udp4 udp6 unix_stream unix_dgram",
    .provoke = provoke, .remedy = remedy)
