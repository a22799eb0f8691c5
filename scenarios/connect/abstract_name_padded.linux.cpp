#include "harness/scenario.h"

namespace {

outcome connect_with(lab& lab, socklen_t padding) {
  const socket_handle server = lab.socket(), s = lab.socket();
  const endpoint bound = lab.bind(server, lab.abstract_name());
  if (!lab.variant("unix_dgram")) lab.listen(server);
  const endpoint where = bound.with_size(bound.size() + padding);
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

outcome provoke(lab& lab) { return connect_with(lab, 1); }

outcome remedy(lab& lab) { return connect_with(lab, 0); }

}  // namespace

SOCKERR_SCENARIO(connect, abstract_name_padded,
    .title = "An abstract name is given with a zero behind it",
    .cause = "the length says where such a name ends, and every byte of it counts, zeros too; with sizeof(sockaddr_un) it is a name of 108 bytes",
    .fix = "give both sides the same length: offsetof(sockaddr_un, sun_path) and the bytes of the name",
    .kind = programmer,
    .variants = "unix_stream unix_dgram unix_seqpacket",
    .provoke = provoke, .remedy = remedy)
