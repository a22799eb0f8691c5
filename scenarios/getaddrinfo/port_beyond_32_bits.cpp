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

outcome provoke(lab& lab) { return resolve(lab, lab.setting()); }
outcome remedy(lab& lab) { return resolve(lab, "8000"); }

}  // namespace

SOCKERR_SCENARIO(getaddrinfo, port_beyond_32_bits,
    .title = "A port that does not even fit into 32 bits",
    .cause = "Winsock stops at the largest number that it can read, whose low 16 bits are 65535; glibc keeps the low bits of what fits into 64, and calls the rest the name of a service",
    .fix = "check that a port lies between 0 and 65535 before it is used",
    .kind = programmer,
    .variants = "4294967295 4294967376 99999999999999999999",
    .provoke = provoke, .remedy = remedy)
