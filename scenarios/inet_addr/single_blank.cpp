#include "harness/scenario.h"

namespace {

outcome read(lab& lab, const char* text) {
  unsigned address = 1;
  const outcome seen = lab.observe([&] {
    address = ::inet_addr(text);
    return address == INADDR_NONE ? -1 : 0;
  });
  return seen.failed ? seen : lab.with_detail(seen, "last byte", ntohl(address) & 0xFF);
}

outcome provoke(lab& lab) { return read(lab, " "); }
outcome remedy(lab& lab) { return read(lab, "127.0.0.1"); }

}  // namespace

SOCKERR_SCENARIO(inet_addr, single_blank,
    .title = "inet_addr of a single blank is no failure on Windows, but 0.0.0.0",
    .cause = "Winsock takes this one text for an empty address, though neither an empty text nor two blanks; glibc takes none of them for an address",
    .fix = "check that an address was entered; better use inet_pton",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
