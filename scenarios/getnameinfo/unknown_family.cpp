#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, unsigned char family) {
  endpoint address = lab.loopback4();
  address.data()->sa_family = family;
  char host[64];
  return lab.observe_status([&] {
    return ::getnameinfo(address.data(), address.size(), host, sizeof host, nullptr, 0,
                         NI_NUMERICHOST);
  });
}

outcome provoke(lab& lab) { return ask(lab, 200); }

outcome remedy(lab& lab) { return ask(lab, AF_INET); }

}  // namespace

SOCKERR_SCENARIO(getnameinfo, unknown_family,
    .title = "The text of an address of a family that does not exist",
    .cause = "the first field of the address says how to read the rest, and this number means nothing; mostly the address was never filled in",
    .fix = "fill the whole address in, its family too",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
