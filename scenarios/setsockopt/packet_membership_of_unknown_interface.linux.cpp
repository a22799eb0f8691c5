#include "harness/scenario.h"

namespace {

/// Has an interface take all frames, whomever they are for.
outcome listen_in(lab& lab, unsigned index) {
  const socket_handle s(
      lab.must([] { return ::socket(AF_PACKET, SOCK_DGRAM, 0); }, "packet socket"));
  packet_mreq all{};
  all.mr_ifindex = static_cast<int>(index);
  all.mr_type = PACKET_MR_PROMISC;
  return lab.observe_once([&] {
    return ::setsockopt(s.get(), SOL_PACKET, PACKET_ADD_MEMBERSHIP, &all, sizeof all);
  });
}

outcome provoke(lab& lab) {
  lab.own_network();
  return listen_in(lab, 999);
}

outcome remedy(lab& lab) {
  lab.own_network();
  return listen_in(lab, ::if_nametoindex("link0"));
}

}  // namespace

SOCKERR_SCENARIO(setsockopt, packet_membership_of_unknown_interface,
    .title = "An interface that does not exist is to take all frames",
    .cause = "mr_ifindex says which interface, and none has this number",
    .fix = "take the number from if_nametoindex",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
