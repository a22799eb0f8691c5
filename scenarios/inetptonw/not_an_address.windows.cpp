#include "harness/scenario.h"

namespace {

/// 1 is success; 0 says that the text is no address.
outcome read(lab& lab, int family, const wchar_t* text) {
  in6_addr address{};
  return lab.observe([&] { return ::InetPtonW(family, text, &address) == 1 ? 0 : -1; });
}

outcome provoke(lab& lab) {
  if (lab.variant("octet_256")) return read(lab, AF_INET, L"127.0.0.256");
  if (lab.variant("with_port")) return read(lab, AF_INET, L"127.0.0.1:80");
  if (lab.variant("in_brackets")) return read(lab, AF_INET6, L"[::1]");
  return read(lab, AF_INET6, L"127.0.0.1");
}

outcome remedy(lab& lab) {
  const bool ipv4 = lab.variant("octet_256") || lab.variant("with_port");
  return ipv4 ? read(lab, AF_INET, L"127.0.0.1") : read(lab, AF_INET6, L"::1");
}

}  // namespace

SOCKERR_SCENARIO(inetptonw, not_an_address,
    .title = "InetPton of a text that is no address",
    .cause = "the call returns 0, as inet_pton does, but sets the last error too, which inet_pton leaves alone",
    .fix = "look for a result of 1; anything else is a failure",
    .kind = programmer,
    .variants = "octet_256 with_port in_brackets ipv4_as_ipv6",
    .provoke = provoke, .remedy = remedy)
