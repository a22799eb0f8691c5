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

SOCKERR_SCENARIO(getaddrinfo, port_out_of_range,
    .title = "A port above 65535 is taken and silently becomes another one",
    .cause = "a port has 16 bits; the resolver keeps the low 16 of the number and does not complain",
    .fix = "check that a port lies between 0 and 65535 before it is used",
    .kind = programmer,
    .variants = "65536 80000 99999",
    .provoke = provoke, .remedy = remedy)
