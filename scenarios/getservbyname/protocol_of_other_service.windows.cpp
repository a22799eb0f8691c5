#include "harness/scenario.h"

namespace {

outcome look_up(lab& lab, const char* protocol) {
  return lab.observe([&] { return as_status(::getservbyname("telnet", protocol)); });
}

outcome provoke(lab& lab) { return look_up(lab, lab.variant("udp") ? "udp" : "nosuchprotocol"); }
outcome remedy(lab& lab) { return look_up(lab, "tcp"); }

}  // namespace

SOCKERR_SCENARIO(getservbyname, protocol_of_other_service,
    .title = "Looking up a service of TCP for another protocol",
    .cause = "the list of services has the name for one protocol only; a protocol that nobody knows is not told apart",
    .fix = "name the protocol of the service, or pass a null pointer for any",
    .kind = programmer,
    .variants = "udp unknown",
    .provoke = provoke, .remedy = remedy)
