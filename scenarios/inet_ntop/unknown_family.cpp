#include "harness/scenario.h"

namespace {

outcome write(lab& lab, int family) {
  const unsigned char address[16] = {127, 0, 0, 1};
  char text[64];
  return lab.observe(
      [&] { return ::inet_ntop(family, address, text, sizeof text) == nullptr ? -1 : 0; });
}

outcome provoke(lab& lab) { return write(lab, AF_UNSPEC); }

outcome remedy(lab& lab) { return write(lab, AF_INET); }

}  // namespace

SOCKERR_SCENARIO(inet_ntop, unknown_family,
    .title = "The text of an address of no family",
    .cause = "the family says how many bytes the address has and how they are written",
    .fix = "pass AF_INET or AF_INET6, as sa_family of the address says",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
