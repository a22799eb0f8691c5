#include "harness/scenario.h"

namespace {

outcome name_of(lab& lab, const char* address) {
  lab.own_name_server();
  in_addr asked{};
  lab.require(::inet_pton(AF_INET, address, &asked) == 1, "no address");
  const char* bytes = reinterpret_cast<const char*>(&asked);
  return lab.observe_host([&] { return ::gethostbyaddr(bytes, sizeof asked, AF_INET); });
}

outcome provoke(lab& lab) { return name_of(lab, "192.0.2.4"); }

outcome remedy(lab& lab) { return name_of(lab, "192.0.2.1"); }

}  // namespace

SOCKERR_SCENARIO(gethostbyaddr, answer_without_name,
    .title = "gethostbyaddr when the answer holds no name",
    .cause = "the address is known to the name server, but not with a name",
    .fix = "ask for an address that has a name, and show others as text",
    .kind = environment,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
