#include "harness/scenario.h"

namespace {

outcome look_up(lab& lab, int number) {
  return lab.observe([&] { return as_status(::getprotobynumber(number)); });
}

outcome provoke(lab& lab) { return look_up(lab, 254); }

outcome remedy(lab& lab) { return look_up(lab, IPPROTO_TCP); }

}  // namespace

SOCKERR_SCENARIO(getprotobynumber, unknown_protocol,
    .title = "Looking up the name of a protocol that has none",
    .cause = "the number is in no list of protocols",
    .fix = "show the number instead",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
