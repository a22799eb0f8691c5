#include "harness/scenario.h"

namespace {

outcome end(lab& lab, int side) {
  const connection pair = lab.connected();
  return lab.observe_once([&] { return ::shutdown(pair.client.get(), side); });
}

outcome provoke(lab& lab) { return end(lab, 3); }

outcome remedy(lab& lab) { return end(lab, SD_BOTH); }

}  // namespace

SOCKERR_SCENARIO(shutdown, unknown_direction,
    .title = "Shutting down a side that a connection does not have",
    .cause = "there are SD_RECEIVE, SD_SEND and SD_BOTH, which are 0, 1 and 2",
    .fix = "pass one of the three",
    .kind = programmer,
    .variants = "tcp4 tcp6 udp4 udp6",
    .provoke = provoke, .remedy = remedy)
