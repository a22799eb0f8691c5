#include "harness/scenario.h"

namespace {

outcome look_up(lab& lab, const char* name) {
  return lab.observe([&] { return as_status(::getprotobyname(name)); });
}

outcome provoke(lab& lab) { return look_up(lab, "nosuchprotocol"); }

outcome remedy(lab& lab) { return look_up(lab, "tcp"); }

}  // namespace

SOCKERR_SCENARIO(getprotobyname, unknown_protocol,
    .title = "Looking up a protocol that nobody knows",
    .cause = "the name is in no list of protocols",
    .fix = "pass a name that the protocol file has, or its number to socket",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
