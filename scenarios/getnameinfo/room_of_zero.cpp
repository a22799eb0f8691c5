#include <cstring>

#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, unsigned room) {
  const endpoint address = lab.loopback4().with_port(80);
  char host[64] = "", service[8];
  const outcome seen = lab.observe_status([&] {
    return ::getnameinfo(address.data(), address.size(), host, room, service, sizeof service,
                         NI_NUMERICHOST | NI_NUMERICSERV);
  });
  return seen.failed ? seen : lab.with_detail(seen, "host length", static_cast<long long>(std::strlen(host)));
}

outcome provoke(lab& lab) { return ask(lab, 0); }

outcome remedy(lab& lab) { return ask(lab, sizeof "127.0.0.1"); }

}  // namespace

SOCKERR_SCENARIO(getnameinfo, room_of_zero,
    .title = "A buffer for the host that is said to have no room at all",
    .cause = "Windows takes that for a mistake; glibc takes it for: the host is not wanted",
    .fix = "pass the size of the buffer, and a null pointer with 0 for what is not wanted",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
