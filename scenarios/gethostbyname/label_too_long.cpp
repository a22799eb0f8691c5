#include "harness/scenario.h"

namespace {

outcome look_up(lab& lab, const char* name) {
  return lab.observe_host([&] { return ::gethostbyname(name); });
}

outcome provoke(lab& lab) {
  char name[255]{};
  for (int i = 0; i < 254; ++i) name[i] = 'a';
  return look_up(lab, name);
}

outcome remedy(lab& lab) { return look_up(lab, "localhost"); }

}  // namespace

SOCKERR_SCENARIO(gethostbyname, label_too_long,
    .title = "gethostbyname of a name with a part of 254 letters",
    .cause = "a part of a name has at most 63 letters, so no host can have this one",
    .fix = "look up a name that can exist; check what users enter beforehand",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
