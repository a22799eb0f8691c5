#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, wchar_t* name) {
  return lab.observe([&] { return ::GetHostNameW(name, 256); });
}

outcome provoke(lab& lab) { return ask(lab, nullptr); }

outcome remedy(lab& lab) {
  wchar_t name[256];
  return ask(lab, name);
}

}  // namespace

SOCKERR_SCENARIO(gethostnamew, no_buffer,
    .title = "GetHostNameW without a place for the name",
    .cause = "the name is written where the pointer leads, and it leads nowhere",
    .fix = "pass a buffer of 256 characters",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
