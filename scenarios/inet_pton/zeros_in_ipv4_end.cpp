#include "harness/scenario.h"

namespace {

/// 1 is success; 0 says that the text is no address.
outcome read(lab& lab, const char* text) {
  char address[16];
  return lab.observe([&] { return ::inet_pton(AF_INET6, text, address) == 1 ? 0 : -1; });
}

outcome provoke(lab& lab) { return read(lab, "1::001.2.3.4"); }
outcome remedy(lab& lab) { return read(lab, "1::1.2.3.4"); }

}  // namespace

SOCKERR_SCENARIO(inet_pton, zeros_in_ipv4_end,
    .title = "Leading zeros in the IPv4 end of an IPv6 address",
    .cause = "some take a leading zero for octal; Linux therefore allows none, Winsock takes up to three decimal digits here, though none in an IPv4 address",
    .fix = "leave leading zeros out",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
