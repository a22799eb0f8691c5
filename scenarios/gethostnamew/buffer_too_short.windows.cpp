#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, int room) {
  wchar_t name[256];
  return lab.observe([&] { return ::GetHostNameW(name, room); });
}

outcome provoke(lab& lab) { return ask(lab, 1); }

outcome remedy(lab& lab) { return ask(lab, 256); }

}  // namespace

SOCKERR_SCENARIO(gethostnamew, buffer_too_short,
    .title = "GetHostNameW with too little room for the name",
    .cause = "the name and its end are longer than the buffer, whose length is in characters",
    .fix = "give room for 256 characters, which is enough everywhere",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
