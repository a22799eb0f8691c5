#include "harness/scenario.h"

namespace {

outcome write(lab& lab, int family) {
  const in_addr address{};
  wchar_t text[64];
  return lab.observe([&] { return as_status(::InetNtopW(family, &address, text, 64)); });
}

outcome provoke(lab& lab) { return write(lab, 1); }

outcome remedy(lab& lab) { return write(lab, AF_INET); }

}  // namespace

SOCKERR_SCENARIO(inetntopw, unknown_family,
    .title = "InetNtop for a family that it cannot write",
    .cause = "the call writes IPv4 and IPv6 addresses only",
    .fix = "say AF_INET or AF_INET6",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
