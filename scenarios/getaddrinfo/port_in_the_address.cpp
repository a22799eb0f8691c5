#include "harness/scenario.h"

namespace {

outcome resolve(lab& lab, const char* address, const char* port) {
  addrinfo hints{};
  hints.ai_flags = AI_NUMERICHOST;
  address_list found;
  const outcome seen =
      lab.observe_status([&] { return ::getaddrinfo(address, port, &hints, found.out()); });
  if (seen.failed) return seen;
  // The port has the same place in an address of either family.
  return lab.with_detail(
      seen, "port", ntohs(reinterpret_cast<const sockaddr_in*>(found.first()->ai_addr)->sin_port));
}

outcome provoke(lab& lab) {
  return resolve(lab, lab.variant("ipv4") ? "127.0.0.1:1024" : "[::1]:1024", nullptr);
}

outcome remedy(lab& lab) {
  return resolve(lab, lab.variant("ipv4") ? "127.0.0.1" : "::1", "1024");
}

}  // namespace

SOCKERR_SCENARIO(getaddrinfo, port_in_the_address,
    .title = "An address with a port behind it",
    .cause = "the first argument is a name or an address and nothing else; with the port behind it the text is neither, though Winsock reads an IPv6 address in brackets and drops the port",
    .fix = "split the text, and pass the port as the second argument",
    .kind = programmer,
    .variants = "ipv4 ipv6",
    .provoke = provoke, .remedy = remedy)
