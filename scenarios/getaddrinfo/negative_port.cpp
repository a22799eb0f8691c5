#include "harness/scenario.h"

namespace {

outcome resolve(lab& lab, const char* port) {
  addrinfo hints{};
  hints.ai_family = AF_INET;
  hints.ai_socktype = SOCK_STREAM;
  address_list found;
  const outcome seen =
      lab.observe_status([&] { return ::getaddrinfo("127.0.0.1", port, &hints, found.out()); });
  if (seen.failed) return seen;
  return lab.with_detail(
      seen, "port", ntohs(reinterpret_cast<const sockaddr_in*>(found.first()->ai_addr)->sin_port));
}

outcome provoke(lab& lab) { return resolve(lab, "-1"); }

outcome remedy(lab& lab) { return resolve(lab, "8000"); }

}  // namespace

SOCKERR_SCENARIO(getaddrinfo, negative_port,
    .title = "A port of -1 is refused, or silently becomes 65535",
    .cause = "glibc takes a negative number for the name of a service, which nobody knows; Winsock keeps the low 16 bits of it",
    .fix = "check that a port lies between 0 and 65535 before it is used",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
