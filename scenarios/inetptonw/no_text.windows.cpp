#include "harness/scenario.h"

namespace {

outcome read(lab& lab, int family, const wchar_t* text) {
  in6_addr address{};
  return lab.observe([&] { return ::InetPtonW(family, text, &address); });
}

outcome provoke(lab& lab) { return read(lab, AF_INET, nullptr); }

outcome remedy(lab& lab) { return read(lab, AF_INET, L"127.0.0.1"); }

}  // namespace

SOCKERR_SCENARIO(inetptonw, no_text,
    .title = "InetPton without a text",
    .cause = "there is nothing to read",
    .fix = "pass the address as a text",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
