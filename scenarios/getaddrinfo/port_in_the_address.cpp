#include "harness/scenario.h"

namespace {

outcome resolve(lab& lab, const char* address, const char* port) {
  addrinfo hints{};
  hints.ai_flags = AI_NUMERICHOST;
  address_list found;
  return lab.observe_status([&] { return ::getaddrinfo(address, port, &hints, found.out()); });
}

outcome provoke(lab& lab) { return resolve(lab, "127.0.0.1:1024", nullptr); }

outcome remedy(lab& lab) { return resolve(lab, "127.0.0.1", "1024"); }

}  // namespace

SOCKERR_SCENARIO(getaddrinfo, port_in_the_address,
    .title = "An address with a port behind it",
    .cause = "the first argument is a name or an address and nothing else; with the port behind it the text is neither",
    .fix = "split the text, and pass the port as the second argument",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
