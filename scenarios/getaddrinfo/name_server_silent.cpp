#include "harness/scenario.h"

namespace {

outcome resolve(lab& lab, const char* name) {
  lab.own_name_server();
  addrinfo hints{};
  hints.ai_family = AF_INET;
  address_list found;
  return lab.observe_status([&] { return ::getaddrinfo(name, "80", &hints, found.out()); });
}

outcome provoke(lab& lab) { return resolve(lab, "silent.test"); }

outcome remedy(lab& lab) { return resolve(lab, "known.test"); }

}  // namespace

SOCKERR_SCENARIO(getaddrinfo, name_server_silent,
    .title = "The name server does not answer",
    .cause = "the question or its answer is lost: the server is off, or a firewall is in the way; the resolver gives up after its tries",
    .fix = "have the machine use a name server that answers",
    .kind = environment,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
