#include <linux/if_ether.h>

#include "harness/scenario.h"

namespace {

outcome join(lab& lab, bool again) {
  lab.own_network();
  const socket_handle s(
      lab.must([] { return ::socket(AF_PACKET, SOCK_RAW, htons(ETH_P_ALL)); }, "packet socket"));
  const int group = 1;  // and the mode PACKET_FANOUT_HASH, which is 0
  const auto set = [&] {
    return ::setsockopt(s.get(), SOL_PACKET, PACKET_FANOUT, &group, sizeof group);
  };
  if (again) lab.must(set, "the first PACKET_FANOUT");
  return lab.observe_once(set);
}

outcome provoke(lab& lab) { return join(lab, true); }

outcome remedy(lab& lab) { return join(lab, false); }

}  // namespace

SOCKERR_SCENARIO(setsockopt, packet_fanout_twice,
    .title = "A packet socket joins a second group that shares its frames",
    .cause = "a socket is in one group at most (PACKET_FANOUT) and stays there until it is closed",
    .fix = "join once; make a new socket for another group",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
