#include "harness/scenario.h"

namespace {

outcome make(lab& lab, int type, int protocol) {
  const int family = lab.variant("inet6") ? AF_INET6 : AF_INET;
  return lab.observe_socket_once([&] { return ::socket(family, type, protocol); });
}

outcome provoke(lab& lab) {
  const int type = lab.variant("stream") ? SOCK_STREAM : SOCK_DGRAM;
  if (lab.variant("igmp")) return make(lab, type, IPPROTO_IGMP);
  if (lab.variant("raw")) return make(lab, type, IPPROTO_RAW);
  if (lab.variant("inet6")) return make(lab, type, IPPROTO_ICMP);
  return make(lab, type, IPPROTO_ICMPV6);
}

outcome remedy(lab& lab) { return make(lab, lab.variant("stream") ? SOCK_STREAM : SOCK_DGRAM, 0); }

}  // namespace

SOCKERR_SCENARIO(socket, other_protocol_triple,
    .title = "Protocols of IP that make neither streams nor datagrams",
    .cause = "a family offers TCP and UDP, and its own ICMP for pings; the others are for raw sockets, or those of the other family",
    .fix = "give protocol 0, and use a raw socket for other protocols",
    .kind = programmer,
    .variants = "inet inet6 x stream dgram x igmp raw icmp_of_other_family",
    .provoke = provoke, .remedy = remedy)
