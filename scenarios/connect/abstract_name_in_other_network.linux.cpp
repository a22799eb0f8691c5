#include "harness/scenario.h"

namespace {

outcome connect_from(lab& lab, bool other_network) {
  const socket_handle listener = lab.socket();
  const endpoint where = lab.bind(listener, lab.abstract_name());
  lab.listen(listener);
  if (other_network) lab.own_network();
  const socket_handle s = lab.socket();
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

outcome provoke(lab& lab) { return connect_from(lab, true); }

outcome remedy(lab& lab) { return connect_from(lab, false); }

}  // namespace

SOCKERR_SCENARIO(connect, abstract_name_in_other_network,
    .title = "The abstract name of a unix socket belongs to another network namespace",
    .cause = "abstract names belong to a network namespace, so a container with a network of its own does not see the host's; paths belong to the file system",
    .fix = "use a path that both sides see, or the same network namespace",
    .kind = environment,
    .variants = "unix_stream unix_seqpacket",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
