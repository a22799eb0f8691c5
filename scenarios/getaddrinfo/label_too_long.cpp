#include "harness/scenario.h"

namespace {

outcome resolve(lab& lab, const char* name) {
  address_list found;
  return lab.observe_status([&] { return ::getaddrinfo(name, "80", nullptr, found.out()); });
}

outcome provoke(lab& lab) {
  char name[256]{};
  for (int i = 0; i < 254; ++i) name[i] = 'a';
  name[254] = '.';
  return resolve(lab, name);
}

outcome remedy(lab& lab) { return resolve(lab, "localhost"); }

}  // namespace

SOCKERR_SCENARIO(getaddrinfo, label_too_long,
    .title = "A host name with a part of 254 letters",
    .cause = "a part of a name has at most 63 letters and all of them together 253, so no host can have this name, and no name server is asked",
    .fix = "look up a name that can exist; check what users enter beforehand",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
