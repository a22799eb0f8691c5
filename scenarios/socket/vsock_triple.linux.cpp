#include <string_view>

#include "harness/scenario.h"

namespace {

outcome make(lab& lab, int type, int protocol) {
  // Whether this kernel has the family at all.
  if (socket_handle(::socket(AF_VSOCK, SOCK_STREAM, 0)).get() == no_socket)
    lab.skip("needs a kernel with vsock (CONFIG_VSOCKETS)");
  return lab.observe_socket_once([&] { return ::socket(AF_VSOCK, type, protocol); });
}

outcome provoke(lab& lab) {
  const std::string_view setting = lab.setting();
  const int type = setting.starts_with("stream")      ? SOCK_STREAM
                   : setting.starts_with("seqpacket") ? SOCK_SEQPACKET
                   : setting.starts_with("dgram")     ? SOCK_DGRAM
                   : setting.starts_with("raw")       ? SOCK_RAW
                   : setting.starts_with("rdm")       ? SOCK_RDM
                                                      : 0;
  return make(lab, type, setting.ends_with("tcp") ? IPPROTO_TCP : 0);
}

outcome remedy(lab& lab) { return make(lab, SOCK_STREAM, 0); }

}  // namespace

SOCKERR_SCENARIO(socket, vsock_triple,
    .title = "Which types and protocols a vsock socket can have",
    .cause = "vsock has no protocols; it makes streams and packets in sequence, and datagrams only where the machine below carries them",
    .fix = "take SOCK_STREAM and protocol 0",
    .kind = programmer,
    .variants = "stream-tcp seqpacket-any_protocol seqpacket-tcp dgram-any_protocol dgram-tcp raw-any_protocol raw-tcp"
                " rdm-any_protocol rdm-tcp any_type-any_protocol any_type-tcp",
    .provoke = provoke, .remedy = remedy)
