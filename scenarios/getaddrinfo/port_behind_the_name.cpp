#include "harness/scenario.h"

namespace {

outcome resolve(lab& lab, const char* name, const char* port) {
  lab.own_name_server();
  addrinfo hints{};
  hints.ai_family = AF_INET;
  address_list found;
  return lab.observe_status([&] { return ::getaddrinfo(name, port, &hints, found.out()); });
}

outcome provoke(lab& lab) { return resolve(lab, "known.test:80", nullptr); }

outcome remedy(lab& lab) { return resolve(lab, "known.test", "80"); }

}  // namespace

SOCKERR_SCENARIO(getaddrinfo, port_behind_the_name,
    .title = "A host name with a port behind it",
    .cause = "the first argument is a name or an address and nothing else; with the port behind it, it is the name of no host",
    .fix = "split the text, and pass the port as the second argument",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
