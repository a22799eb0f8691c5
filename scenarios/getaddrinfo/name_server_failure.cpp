#include "harness/scenario.h"

namespace {

outcome resolve(lab& lab, const char* name) {
  lab.own_name_server();
  addrinfo hints{};
  hints.ai_family = AF_INET;
  address_list found;
  return lab.observe_status([&] { return ::getaddrinfo(name, "80", &hints, found.out()); });
}

outcome provoke(lab& lab) { return resolve(lab, "broken.test"); }

outcome remedy(lab& lab) { return resolve(lab, "known.test"); }

}  // namespace

SOCKERR_SCENARIO(getaddrinfo, name_server_failure,
    .title = "The name server cannot answer",
    .cause = "the name server is there but fails: it cannot reach those who know the name, or their answers are not to be trusted",
    .fix = "ask for a name whose servers work; later these may work again",
    .kind = environment,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
