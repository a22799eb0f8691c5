#include "harness/scenario.h"

namespace {

constexpr char text[] = "127.0.0.1 and something else";

outcome provoke(lab& lab) {
  unsigned address = 0;
  const outcome seen = lab.observe([&] {
    address = ::inet_addr(text);
    return 0;
  });
  return lab.with_detail(seen, "taken for an address", address != INADDR_NONE ? 1 : 0);
}

outcome remedy(lab& lab) {
  in_addr address{};
  int converted = -1;
  const outcome seen = lab.observe([&] {
    converted = ::inet_pton(AF_INET, text, &address);
    return converted;
  });
  return lab.with_detail(seen, "taken for an address", converted);
}

}  // namespace

SOCKERR_SCENARIO(inet_addr, text_after_blank,
    .title = "inet_addr ignores what comes after a blank",
    .cause = "glibc and Winsock end the address at the first blank, whatever follows",
    .fix = "use inet_pton, which looks at the whole text",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
