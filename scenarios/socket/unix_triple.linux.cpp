#include "harness/scenario.h"

namespace {

int type_of(lab& lab) {
  if (lab.variant("stream")) return SOCK_STREAM;
  if (lab.variant("dgram")) return SOCK_DGRAM;
  if (lab.variant("seqpacket")) return SOCK_SEQPACKET;
  return lab.variant("raw") ? SOCK_RAW : SOCK_RDM;
}

outcome provoke(lab& lab) {
  const int type = type_of(lab), protocol = lab.variant("tcp") ? IPPROTO_TCP : 0;
  return lab.observe_socket_once([&] { return ::socket(AF_UNIX, type, protocol); });
}

outcome remedy(lab& lab) {
  return lab.observe_socket_once([] { return ::socket(AF_UNIX, SOCK_STREAM, 0); });
}

}  // namespace

SOCKERR_SCENARIO(socket, unix_triple,
    .title = "Which types and protocols a unix socket can have",
    .cause = "unix sockets have no protocols of IP; their types are streams, datagrams and packets in sequence",
    .fix = "give protocol 0 and a type that unix sockets have",
    .kind = programmer,
    .variants = "stream dgram seqpacket raw rdm x any_protocol tcp",
    .provoke = provoke, .remedy = remedy)
