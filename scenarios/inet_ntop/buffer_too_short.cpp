#include "harness/scenario.h"

namespace {

outcome write(lab& lab, socklen_t room) {
  const unsigned char address[16] = {0x20, 1, 0xD, 0xB8};
  const int family = lab.variant("ipv4") ? AF_INET : AF_INET6;
  char text[INET6_ADDRSTRLEN];
  return lab.observe([&] { return ::inet_ntop(family, address, text, room) == nullptr ? -1 : 0; });
}

outcome provoke(lab& lab) { return write(lab, lab.variant("four_bytes") ? 4 : 0); }

outcome remedy(lab& lab) { return write(lab, INET6_ADDRSTRLEN); }

}  // namespace

SOCKERR_SCENARIO(inet_ntop, buffer_too_short,
    .title = "The text of an address does not fit into the buffer",
    .cause = "the text and its end are longer than the buffer",
    .fix = "give a buffer of INET6_ADDRSTRLEN bytes, which is enough for both families",
    .kind = programmer,
    .variants = "ipv4 ipv6 x four_bytes none",
    .provoke = provoke, .remedy = remedy)
