#include "harness/scenario.h"

namespace {

outcome resolve(lab& lab, const char* name) {
  lab.own_name_server();
  return lab.observe_host([&] { return ::gethostbyname(name); });
}

outcome provoke(lab& lab) { return resolve(lab, "refused.test"); }
outcome remedy(lab& lab) { return resolve(lab, "known.test"); }

}  // namespace

SOCKERR_SCENARIO(gethostbyname, name_server_refuses,
    .title = "gethostbyname when the name server refuses to answer",
    .cause = "the server does not serve this client or this name; glibc takes that for a failure that may pass, though it seldom does",
    .fix = "have the machine ask a server that serves it",
    .kind = environment,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
