#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const socket_handle s = lab.socket();
  const int milliseconds = 1500;
  return lab.observe([&] {
    return ::setsockopt(s.get(), SOL_SOCKET, SO_RCVTIMEO, &milliseconds, sizeof milliseconds);
  });
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.socket();
  const timeval limit{.tv_sec = 1, .tv_usec = 500000};
  return lab.observe(
      [&] { return ::setsockopt(s.get(), SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit); });
}

}  // namespace

SOCKERR_SCENARIO(setsockopt, timeout_in_milliseconds,
    .title = "A timeout in milliseconds, as Winsock takes it, is refused",
    .cause = "SO_RCVTIMEO and SO_SNDTIMEO take a timeval here, and an int is too short for one",
    .fix = "give the time as a timeval",
    .kind = programmer,
    .variants = "tcp4 tcp6 udp4 udp6 unix_stream unix_dgram",
    .provoke = provoke, .remedy = remedy)
