#include "harness/scenario.h"

namespace {

outcome read(lab& lab, const char* text) {
  unsigned address = 0;
  const outcome seen = lab.observe([&] {
    address = ::inet_addr(text);
    return address == INADDR_NONE ? -1 : 0;
  });
  return lab.with_detail(seen, "last byte", ntohl(address) & 0xFF);
}

outcome provoke(lab& lab) {
  return read(lab, lab.variant("three") ? "10.1.2" : lab.variant("two") ? "10.1" : "10");
}
outcome remedy(lab& lab) {
  return read(lab, lab.variant("three") ? "10.1.2.0" : lab.variant("two") ? "10.1.0.0" : "10.0.0.0");
}

}  // namespace

SOCKERR_SCENARIO(inet_addr, fewer_parts,
    .title = "inet_addr fills a shorter address up at an unexpected place",
    .cause = "the last of fewer than four numbers fills all the bytes that are left: 10.1.2 is 10.1.0.2",
    .fix = "write all four numbers; inet_pton takes nothing else",
    .kind = programmer,
    .variants = "three two one",
    .provoke = provoke, .remedy = remedy)
