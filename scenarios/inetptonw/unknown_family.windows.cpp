#include "harness/scenario.h"

namespace {

outcome read(lab& lab, int family, const wchar_t* text) {
  in6_addr address{};
  return lab.observe([&] { return ::InetPtonW(family, text, &address); });
}

outcome provoke(lab& lab) { return read(lab, AF_UNSPEC, L"127.0.0.1"); }

outcome remedy(lab& lab) { return read(lab, AF_INET, L"127.0.0.1"); }

}  // namespace

SOCKERR_SCENARIO(inetptonw, unknown_family,
    .title = "InetPton for a family that it cannot read",
    .cause = "the call reads IPv4 and IPv6 addresses only",
    .fix = "say AF_INET or AF_INET6",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
