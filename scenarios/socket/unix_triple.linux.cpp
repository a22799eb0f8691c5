#include <string_view>

#include "harness/scenario.h"

namespace {

int type_of(std::string_view setting) {
  if (setting.starts_with("stream")) return SOCK_STREAM;
  if (setting.starts_with("dgram")) return SOCK_DGRAM;
  if (setting.starts_with("seqpacket")) return SOCK_SEQPACKET;
  return setting.starts_with("raw") ? SOCK_RAW : SOCK_RDM;
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
  return make_socket(lab, type_of(setting), setting.ends_with("tcp") ? IPPROTO_TCP : 0);
}

outcome remedy(lab& lab) { return make_socket(lab, SOCK_STREAM, 0); }

}  // namespace

SOCKERR_SCENARIO(socket, unix_triple,
    .title = "Which types and protocols a unix socket can have",
    .cause = "unix sockets have no protocols of IP; their types are streams, datagrams and packets in sequence, and a raw one silently is one of datagrams",
    .fix = "give protocol 0 and a type that unix sockets have",
    .kind = programmer,
    .variants = "stream-tcp dgram-any_protocol dgram-tcp seqpacket-any_protocol seqpacket-tcp raw-any_protocol raw-tcp rdm-any_protocol rdm-tcp",
    .provoke = provoke, .remedy = remedy)
