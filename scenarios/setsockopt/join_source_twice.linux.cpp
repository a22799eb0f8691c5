#include "harness/scenario.h"

namespace {

outcome join(lab& lab, bool again) {
  const socket_handle s = lab.udp4();
  ip_mreq_source source{};
  source.imr_multiaddr.s_addr = htonl(0xEFFF0001);  // 239.255.0.1
  source.imr_interface.s_addr = htonl(INADDR_LOOPBACK);
  source.imr_sourceaddr.s_addr = htonl(0x7F000002);  // 127.0.0.2
  const auto set = [&] {
    return ::setsockopt(s.get(), IPPROTO_IP, IP_ADD_SOURCE_MEMBERSHIP, &source, sizeof source);
  };
  if (again) lab.must(set, "the first IP_ADD_SOURCE_MEMBERSHIP");
  return lab.observe_once(set);
}

outcome provoke(lab& lab) { return join(lab, true); }

outcome remedy(lab& lab) { return join(lab, false); }

}  // namespace

SOCKERR_SCENARIO(setsockopt, join_source_twice,
    .title = "Joining the same sender of a multicast group a second time",
    .cause = "the sender is on the list already; joining a whole group twice is EADDRINUSE instead",
    .fix = "join each sender of a group once for each interface",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
