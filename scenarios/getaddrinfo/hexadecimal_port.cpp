#include "harness/scenario.h"

namespace {

outcome resolve(lab& lab, const char* service) {
  addrinfo hints{};
  hints.ai_socktype = SOCK_STREAM;
  address_list found;
  return lab.observe_status(
      [&] { return ::getaddrinfo(nullptr, service, &hints, found.out()); });
}

outcome provoke(lab& lab) { return resolve(lab, "0x50"); }
outcome remedy(lab& lab) { return resolve(lab, "80"); }

}  // namespace

SOCKERR_SCENARIO(getaddrinfo, hexadecimal_port,
    .title = "A port in hexadecimal",
    .cause = "the number of a port is read as decimal, so the text counts as the name of a service that nobody knows",
    .fix = "write the port in decimal",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
