#include "harness/tests/liars/honest.h"

namespace {

outcome provoke(lab& lab) {
  if (lab.variant("loop"))
    for (volatile unsigned turns = 0;;) turns = turns + 1;
  const socket_handle s = lab.udp4();
  lab.bind(s, lab.loopback4());
  char buffer[1];
  return lab.observe([&] { return ::recv(s.get(), buffer, sizeof buffer, 0); });
}

}  // namespace

SOCKERR_SCENARIO(liar, hangs,
    .title = "Never comes back, from a call or a loop",
    .cause = "it is a test of the harness",
    .fix = "none",
    .kind = programmer,
    .variants = "call loop",
    .provoke = provoke, .remedy = honest::remedy)
