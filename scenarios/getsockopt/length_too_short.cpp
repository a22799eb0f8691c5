#include "harness/scenario.h"

namespace {

outcome get(lab& lab, socklen_t size) {
  const socket_handle s = lab.socket();
  int number = 0;
  char* value = reinterpret_cast<char*>(&number);
  const outcome seen =
      lab.observe([&] { return ::getsockopt(s.get(), SOL_SOCKET, SO_SNDBUF, value, &size); });
  return seen.failed ? seen : lab.with_detail(seen, "bytes", static_cast<long long>(size));
}

outcome provoke(lab& lab) { return get(lab, 1); }

outcome remedy(lab& lab) { return get(lab, sizeof(int)); }

}  // namespace

SOCKERR_SCENARIO(getsockopt, length_too_short,
    .title = "An option is read into a buffer that is too small",
    .cause = "SO_SNDBUF is an int; where a shorter buffer is not refused, it gets the first bytes of the value",
    .fix = "give a variable of the type of the option and its size",
    .kind = programmer,
    .variants = "tcp4 tcp6 udp4 udp6 unix_stream unix_dgram",
    .provoke = provoke, .remedy = remedy)
