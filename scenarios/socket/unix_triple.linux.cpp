#include <string_view>

#include "harness/scenario.h"

namespace {

int type_of(std::string_view setting) {
  if (setting.starts_with("stream")) return SOCK_STREAM;
  if (setting.starts_with("dgram")) return SOCK_DGRAM;
  if (setting.starts_with("seqpacket")) return SOCK_SEQPACKET;
  if (setting.starts_with("raw")) return SOCK_RAW;
  if (setting.starts_with("dccp")) return SOCK_DCCP;
  if (setting.starts_with("packet")) return SOCK_PACKET;
  return setting.starts_with("rdm") ? SOCK_RDM : 0;
}

int protocol_of(std::string_view setting) {
  if (setting.ends_with("own_protocol")) return PF_UNIX;
  if (setting.ends_with("tcp")) return IPPROTO_TCP;
  return setting.ends_with("udp") ? IPPROTO_UDP : 0;
}

/// Makes a socket, and says of which type it is then.
outcome make_socket(lab& lab, int type, int protocol) {
  native_socket made = no_socket;
  const outcome seen =
      lab.observe_socket_once([&] { return made = ::socket(AF_UNIX, type, protocol); });
  if (seen.failed) return seen;
  int got = 0;
  socklen_t size = sizeof got;
  lab.must([&] { return ::getsockopt(made, SOL_SOCKET, SO_TYPE, &got, &size); }, "SO_TYPE");
  return lab.with_detail(seen, "type", got);
}

outcome provoke(lab& lab) {
  const std::string_view setting = lab.setting();
  return make_socket(lab, type_of(setting), protocol_of(setting));
}

outcome remedy(lab& lab) { return make_socket(lab, SOCK_STREAM, 0); }

}  // namespace

SOCKERR_SCENARIO(socket, unix_triple,
    .title = "Which types and protocols a unix socket can have",
    .cause = "unix sockets have no protocols of IP, but the number of their family for one; their types are streams, datagrams and packets in sequence, and a raw one silently is one of datagrams",
    .fix = "give protocol 0 and a type that unix sockets have",
    .kind = programmer,
    .variants = "stream-tcp stream-udp"
                " dgram-any_protocol dgram-own_protocol dgram-tcp dgram-udp"
                " seqpacket-any_protocol seqpacket-own_protocol seqpacket-tcp seqpacket-udp"
                " raw-any_protocol raw-own_protocol raw-tcp raw-udp"
                " rdm-any_protocol rdm-own_protocol rdm-tcp rdm-udp"
                " dccp-any_protocol dccp-own_protocol packet-any_protocol packet-own_protocol"
                " any_type-any_protocol any_type-own_protocol any_type-tcp any_type-udp",
    .provoke = provoke, .remedy = remedy)
