#include "harness/scenario.h"

namespace {

outcome resolve(lab& lab, const char* name) {
  return lab.observe_host([&] { return ::gethostbyname(name); });
}

outcome provoke(lab& lab) { return resolve(lab, ""); }
outcome remedy(lab& lab) { return resolve(lab, "127.0.0.1"); }

}  // namespace

SOCKERR_SCENARIO(gethostbyname, empty_name,
    .title = "gethostbyname with an empty name",
    .cause = "glibc does not know what to ask for; Winsock takes it for this host",
    .fix = "check that a name was entered; gethostname tells that of this host",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
