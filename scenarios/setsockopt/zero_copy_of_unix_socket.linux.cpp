#include "harness/scenario.h"

namespace {

outcome set(lab& lab, const socket_handle& s) {
  const int on = 1;
  return lab.observe(
      [&] { return ::setsockopt(s.get(), SOL_SOCKET, SO_ZEROCOPY, &on, sizeof on); });
}

outcome provoke(lab& lab) { return set(lab, lab.socket()); }

outcome remedy(lab& lab) { return set(lab, lab.tcp4()); }

}  // namespace

SOCKERR_SCENARIO(setsockopt, zero_copy_of_unix_socket,
    .title = "SO_ZEROCOPY for a unix socket",
    .cause = "sending without a copy is for TCP and UDP; other sockets copy what they are given",
    .fix = "do without it where the socket does not have it; only the cost differs",
    .kind = programmer,
    .variants = "unix_stream unix_dgram unix_seqpacket",
    .provoke = provoke, .remedy = remedy)
