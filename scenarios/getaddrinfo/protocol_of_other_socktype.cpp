#include "harness/scenario.h"

namespace {

outcome resolve(lab& lab, int type, int protocol) {
  addrinfo hints{};
  hints.ai_flags = AI_NUMERICHOST;
  hints.ai_socktype = type;
  hints.ai_protocol = protocol;
  address_list found;
  return lab.observe_status([&] { return ::getaddrinfo("127.0.0.1", "80", &hints, found.out()); });
}

outcome provoke(lab& lab) {
  if (lab.variant("datagrams_over_tcp")) return resolve(lab, SOCK_DGRAM, IPPROTO_TCP);
  if (lab.variant("stream_over_udp")) return resolve(lab, SOCK_STREAM, IPPROTO_UDP);
  return resolve(lab, SOCK_STREAM, lab.variant("stream_over_ipv6") ? IPPROTO_IPV6 : 999);
}

outcome remedy(lab& lab) {
  if (lab.variant("datagrams_over_tcp")) return resolve(lab, SOCK_DGRAM, IPPROTO_UDP);
  return resolve(lab, SOCK_STREAM, IPPROTO_TCP);
}

}  // namespace

SOCKERR_SCENARIO(getaddrinfo, protocol_of_other_socktype,
    .title = "The hints ask for a type of socket over a protocol that does not carry it",
    .cause = "TCP has no datagrams and UDP no streams; Linux checks that the two hints fit together, Winsock hands both back as they are",
    .fix = "name the protocol that carries this type of socket, or 0",
    .kind = programmer,
    .variants = "datagrams_over_tcp stream_over_udp stream_over_ipv6 stream_over_unknown",
    .provoke = provoke, .remedy = remedy)
