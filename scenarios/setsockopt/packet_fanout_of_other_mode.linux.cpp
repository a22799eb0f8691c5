#include <linux/if_ether.h>

#include "harness/scenario.h"

namespace {

/// A packet socket that shares the frames of all interfaces with others, in that mode.
int join(const socket_handle& s, int mode) {
  constexpr int group = 1;
  const int fanout = mode << 16 | group;
  return ::setsockopt(s.get(), SOL_PACKET, PACKET_FANOUT, &fanout, sizeof fanout);
}

socket_handle packet_socket(lab& lab) {
  return socket_handle(
      lab.must([] { return ::socket(AF_PACKET, SOCK_RAW, htons(ETH_P_ALL)); }, "packet socket"));
}

outcome join_second(lab& lab, int mode) {
  lab.own_network();
  const socket_handle first = packet_socket(lab), second = packet_socket(lab);
  lab.must([&] { return join(first, PACKET_FANOUT_HASH); }, "the first PACKET_FANOUT");
  return lab.observe_once([&] { return join(second, mode); });
}

outcome provoke(lab& lab) { return join_second(lab, PACKET_FANOUT_LB); }

outcome remedy(lab& lab) { return join_second(lab, PACKET_FANOUT_HASH); }

}  // namespace

SOCKERR_SCENARIO(setsockopt, packet_fanout_of_other_mode,
    .title = "Packet sockets that share their frames do not agree how",
    .cause = "the first socket of a group (PACKET_FANOUT) settles mode, protocol and interface, and the others must have the same",
    .fix = "give all sockets of the group the same mode, or take another number for the group",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
