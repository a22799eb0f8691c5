#include "harness/scenario.h"

namespace {

int type_of(lab& lab) {
  if (lab.variant("stream")) return SOCK_STREAM;
  if (lab.variant("dgram")) return SOCK_DGRAM;
  if (lab.variant("seqpacket")) return SOCK_SEQPACKET;
  if (lab.variant("raw")) return SOCK_RAW;
  return lab.variant("rdm") ? SOCK_RDM : 0;
}

int protocol_of(lab& lab) {
  if (lab.variant("own_protocol")) return PF_UNIX;
  if (lab.variant("tcp")) return IPPROTO_TCP;
  return lab.variant("udp") ? IPPROTO_UDP : 0;
}

outcome provoke(lab& lab) {
  const int type = type_of(lab), protocol = protocol_of(lab);
  return lab.observe_socket_once([&] { return ::socket(AF_UNIX, type, protocol); });
}

outcome remedy(lab& lab) {
  return lab.observe_socket_once([] { return ::socket(AF_UNIX, SOCK_STREAM, 0); });
}

}  // namespace

SOCKERR_SCENARIO(socket, unix_triple,
    .title = "Which types and protocols a unix socket can have",
    .cause = "unix sockets have no protocols of IP, but the number of their family for one; their types are streams, datagrams and packets in sequence",
    .fix = "give protocol 0 and a type that unix sockets have",
    .kind = programmer,
    .variants = "stream dgram seqpacket raw rdm any_type x any_protocol own_protocol tcp udp",
    .provoke = provoke, .remedy = remedy)
