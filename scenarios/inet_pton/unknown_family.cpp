#include "harness/scenario.h"

namespace {

outcome read(lab& lab, int family) {
  char address[16];
  return lab.observe([&] { return ::inet_pton(family, "127.0.0.1", address); });
}

outcome provoke(lab& lab) { return read(lab, AF_UNSPEC); }

outcome remedy(lab& lab) { return read(lab, AF_INET); }

}  // namespace

SOCKERR_SCENARIO(inet_pton, unknown_family,
    .title = "Reading an address without saying of which family",
    .cause = "inet_pton does not guess the family from the text",
    .fix = "pass AF_INET or AF_INET6, or have getaddrinfo with AI_NUMERICHOST find out",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
