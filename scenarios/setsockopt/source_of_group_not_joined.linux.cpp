#include "harness/scenario.h"

namespace {

outcome set_source(lab& lab, bool joined) {
  const socket_handle s = lab.udp4();
  ip_mreq_source source{};
  source.imr_multiaddr.s_addr = htonl(0xEFFF0001);  // 239.255.0.1
  source.imr_interface.s_addr = htonl(INADDR_LOOPBACK);
  source.imr_sourceaddr.s_addr = htonl(0x7F000002);  // 127.0.0.2
  const ip_mreq group{source.imr_multiaddr, source.imr_interface};
  const auto set = [&](int option, const void* value, socklen_t size) {
    return ::setsockopt(s.get(), IPPROTO_IP, option, value, size);
  };
  if (lab.variant("block")) {
    if (joined)
      lab.must([&] { return set(IP_ADD_MEMBERSHIP, &group, sizeof group); }, "join the group");
    return lab.observe_once([&] { return set(IP_BLOCK_SOURCE, &source, sizeof source); });
  }
  if (joined)
    lab.must([&] { return set(IP_ADD_SOURCE_MEMBERSHIP, &source, sizeof source); }, "join");
  return lab.observe_once([&] { return set(IP_DROP_SOURCE_MEMBERSHIP, &source, sizeof source); });
}

outcome provoke(lab& lab) { return set_source(lab, false); }

outcome remedy(lab& lab) { return set_source(lab, true); }

}  // namespace

SOCKERR_SCENARIO(setsockopt, source_of_group_not_joined,
    .title = "Blocking or leaving a sender of a multicast group that the socket has not joined",
    .cause = "the lists of senders belong to the groups of the socket, and it is not in this one, or joined it on another interface",
    .fix = "join the group first, with the same address and interface: IP_ADD_MEMBERSHIP to block, IP_ADD_SOURCE_MEMBERSHIP to leave",
    .kind = programmer,
    .variants = "block leave",
    .provoke = provoke, .remedy = remedy)
