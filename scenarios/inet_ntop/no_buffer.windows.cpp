#include "harness/scenario.h"

namespace {

outcome write(lab& lab, char* where) {
  const unsigned char address[16] = {0x20, 1, 0xD, 0xB8};
  const int family = lab.variant("ipv4") ? AF_INET : AF_INET6;
  return lab.observe(
      [&] { return ::inet_ntop(family, address, where, INET6_ADDRSTRLEN) == nullptr ? -1 : 0; });
}

outcome provoke(lab& lab) { return write(lab, nullptr); }

outcome remedy(lab& lab) {
  char text[INET6_ADDRSTRLEN];
  return write(lab, text);
}

}  // namespace

SOCKERR_SCENARIO(inet_ntop, no_buffer,
    .title = "inet_ntop without a place for the text",
    .cause = "the pointer leads nowhere; only Winsock looks before it writes, other systems end the program",
    .fix = "pass a buffer of INET6_ADDRSTRLEN bytes",
    .kind = programmer,
    .variants = "ipv4 ipv6",
    .provoke = provoke, .remedy = remedy)
