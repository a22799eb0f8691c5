#include "harness/scenario.h"

namespace {

outcome read(lab& lab, int family, const char* text) {
  char address[16];
  const outcome seen = lab.observe([&] { return ::inet_pton(family, text, address); });
  return lab.with_detail(seen, "converted", seen.returned);
}

outcome provoke(lab& lab) {
  if (lab.variant("octet_256")) return read(lab, AF_INET, "127.0.0.256");
  if (lab.variant("with_port")) return read(lab, AF_INET, "127.0.0.1:80");
  if (lab.variant("in_brackets")) return read(lab, AF_INET6, "[::1]");
  return read(lab, AF_INET6, "127.0.0.1");
}

outcome remedy(lab& lab) {
  const bool ipv4 = lab.variant("octet_256") || lab.variant("with_port");
  return ipv4 ? read(lab, AF_INET, "127.0.0.1") : read(lab, AF_INET6, "::1");
}

}  // namespace

SOCKERR_SCENARIO(inet_pton, not_an_address,
    .title = "A text that is no address makes inet_pton return 0, not -1",
    .cause = "0 says that the text is no address of the family, and the last error is left as it was",
    .fix = "give the address alone, and its family; take any result but 1 as a failure",
    .kind = programmer,
    .variants = "octet_256 with_port in_brackets ipv4_as_ipv6",
    .provoke = provoke, .remedy = remedy)
