#include "harness/scenario.h"

namespace {

ip_mreq_source source(unsigned number) {
  ip_mreq_source of{};
  of.imr_multiaddr.s_addr = htonl(0xEFFF0001);  // 239.255.0.1
  of.imr_interface.s_addr = htonl(INADDR_LOOPBACK);
  of.imr_sourceaddr.s_addr = htonl(0x7F000002 + number);  // 127.0.0.2 and those after it
  return of;
}

int set(const socket_handle& s, int option, unsigned number) {
  const ip_mreq_source value = source(number);
  return ::setsockopt(s.get(), IPPROTO_IP, option, &value, sizeof value);
}

/// A socket that gets a group from as many senders as may be: a new network namespace allows ten.
socket_handle full_socket(lab& lab) {
  lab.own_network();
  socket_handle s = lab.udp4();
  for (unsigned number = 0; number < 10; ++number)
    lab.must([&] { return set(s, IP_ADD_SOURCE_MEMBERSHIP, number); }, "join a sender");
  return s;
}

outcome provoke(lab& lab) {
  const socket_handle s = full_socket(lab);
  return lab.observe([&] { return set(s, IP_ADD_SOURCE_MEMBERSHIP, 10); });
}

outcome remedy(lab& lab) {
  const socket_handle s = full_socket(lab), another = lab.udp4();
  return lab.observe_once([&] { return set(another, IP_ADD_SOURCE_MEMBERSHIP, 10); });
}

outcome aftermath(lab& lab) {
  const socket_handle s = full_socket(lab);
  lab.require(set(s, IP_ADD_SOURCE_MEMBERSHIP, 10) != 0, "there was room for one more");
  lab.must([&] { return set(s, IP_DROP_SOURCE_MEMBERSHIP, 0); }, "leave a sender");
  return lab.observe_once([&] { return set(s, IP_ADD_SOURCE_MEMBERSHIP, 10); });
}

}  // namespace

SOCKERR_SCENARIO(setsockopt, too_many_sources,
    .title = "A socket names too many senders of a multicast group",
    .cause = "the kernel limits the senders on the list of a group; /proc/sys/net/ipv4/igmp_max_msf has the number",
    .fix = "spread the senders over several sockets, have the limit raised, or join the whole group and look who sent",
    .kind = resource,
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
