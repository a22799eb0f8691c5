#include "harness/scenario.h"

namespace {

outcome name_of(lab& lab, const char* address) {
  lab.own_name_server();
  in_addr asked{};
  lab.require(::inet_pton(AF_INET, address, &asked) == 1, "no address");
  const char* bytes = reinterpret_cast<const char*>(&asked);
  return lab.observe_host([&] { return ::gethostbyaddr(bytes, sizeof asked, AF_INET); });
}

outcome provoke(lab& lab) { return name_of(lab, "192.0.2.5"); }
outcome remedy(lab& lab) { return name_of(lab, "192.0.2.1"); }

}  // namespace

SOCKERR_SCENARIO(gethostbyaddr, name_server_refuses,
    .title = "gethostbyaddr when the name server refuses to answer",
    .cause = "the server does not serve this client or this address; glibc takes that for a failure that may pass, though it seldom does",
    .fix = "have the machine ask a server that serves it",
    .kind = environment,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
