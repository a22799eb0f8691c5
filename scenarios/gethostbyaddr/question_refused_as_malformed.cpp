#include "harness/scenario.h"

namespace {

outcome name_of(lab& lab, const char* address) {
  lab.own_name_server();
  in_addr asked{};
  lab.require(::inet_pton(AF_INET, address, &asked) == 1, "no address");
  const char* bytes = reinterpret_cast<const char*>(&asked);
  return lab.observe_host([&] { return ::gethostbyaddr(bytes, sizeof asked, AF_INET); });
}

outcome provoke(lab& lab) { return name_of(lab, "192.0.2.3"); }

outcome remedy(lab& lab) { return name_of(lab, "192.0.2.1"); }

}  // namespace

SOCKERR_SCENARIO(gethostbyaddr, question_refused_as_malformed,
    .title = "gethostbyaddr when the name server calls the question malformed",
    .cause = "a server failed in a way that asking again does not mend",
    .fix = "have the machine ask a server that works, or ask for what another server knows",
    .kind = environment,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
