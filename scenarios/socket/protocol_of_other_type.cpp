#include "harness/scenario.h"

namespace {

outcome make_socket(lab& lab, int type, int protocol) {
  return lab.observe_socket([&] { return ::socket(AF_INET, type, protocol); });
}

outcome provoke(lab& lab) {
  if (lab.variant("stream_udp")) return make_socket(lab, SOCK_STREAM, IPPROTO_UDP);
  return make_socket(lab, SOCK_DGRAM, IPPROTO_TCP);
}

outcome remedy(lab& lab) {
  if (lab.variant("stream_udp")) return make_socket(lab, SOCK_STREAM, IPPROTO_TCP);
  return make_socket(lab, SOCK_DGRAM, IPPROTO_UDP);
}

}  // namespace

SOCKERR_SCENARIO(socket, protocol_of_other_type,
    .title = "Type and protocol exist, but not together",
    .cause = "UDP carries datagrams and TCP a stream; the family has no such pair",
    .fix = "let type and protocol agree, or give 0 and let the type choose the protocol",
    .kind = programmer,
    .variants = "stream_udp dgram_tcp",
    .provoke = provoke, .remedy = remedy)
