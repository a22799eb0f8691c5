#include "harness/scenario.h"

namespace {

outcome shut(lab& lab, int direction) {
  const connection c = lab.connected();
  return lab.observe_once([&] { return ::shutdown(c.client.get(), direction); });
}

outcome provoke(lab& lab) { return shut(lab, 7); }

outcome remedy(lab& lab) { return shut(lab, SHUT_WR); }

}  // namespace

SOCKERR_SCENARIO(shutdown, unknown_direction,
    .title = "Shutting down a direction that does not exist",
    .cause = "there are three: receiving, sending and both",
    .fix = "pass SHUT_RD, SHUT_WR or SHUT_RDWR, which Winsock calls SD_RECEIVE, SD_SEND and SD_BOTH",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
