#include "harness/scenario.h"

namespace {

ip_mreq_source source_on_loopback() {
  ip_mreq_source source{};
  source.imr_multiaddr.s_addr = htonl(0xEFFF0001);  // 239.255.0.1
  source.imr_interface.s_addr = htonl(INADDR_LOOPBACK);
  source.imr_sourceaddr.s_addr = htonl(0x7F000002);  // 127.0.0.2
  return source;
}

outcome unblock(lab& lab, bool blocked) {
  const socket_handle s = lab.udp4();
  const ip_mreq_source source = source_on_loopback();
  const ip_mreq group{source.imr_multiaddr, source.imr_interface};
  const auto set = [&](int option, const void* value, socklen_t size) {
    return ::setsockopt(s.get(), IPPROTO_IP, option, value, size);
  };
  lab.must([&] { return set(IP_ADD_MEMBERSHIP, &group, sizeof group); }, "IP_ADD_MEMBERSHIP");
  if (blocked)
    lab.must([&] { return set(IP_BLOCK_SOURCE, &source, sizeof source); }, "IP_BLOCK_SOURCE");
  return lab.observe_once([&] { return set(IP_UNBLOCK_SOURCE, &source, sizeof source); });
}

outcome provoke(lab& lab) { return unblock(lab, false); }

outcome remedy(lab& lab) { return unblock(lab, true); }

}  // namespace

SOCKERR_SCENARIO(setsockopt, unblock_source_not_blocked,
    .title = "Unblocking a sender of a multicast group that is not blocked",
    .cause = "the socket has a list of blocked senders for each group that it joined, and this one is not on it",
    .fix = "unblock with the group, interface and sender that were given to IP_BLOCK_SOURCE",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
