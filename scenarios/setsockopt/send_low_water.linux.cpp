#include "harness/scenario.h"

namespace {

outcome set(lab& lab, int level, int option) {
  const socket_handle s = lab.socket();
  const int bytes = 4096;
  return lab.observe([&] { return ::setsockopt(s.get(), level, option, &bytes, sizeof bytes); });
}

outcome provoke(lab& lab) { return set(lab, SOL_SOCKET, SO_SNDLOWAT); }

outcome remedy(lab& lab) { return set(lab, IPPROTO_TCP, TCP_NOTSENT_LOWAT); }

}  // namespace

SOCKERR_SCENARIO(setsockopt, send_low_water,
    .title = "How much room makes a socket writable cannot be set with SO_SNDLOWAT",
    .cause = "on Linux that is a fixed share of the send buffer; the option can be read, and is always 1",
    .fix = "use TCP_NOTSENT_LOWAT, which limits what is not sent yet, or a smaller SO_SNDBUF",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
