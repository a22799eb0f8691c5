#include "harness/scenario.h"

namespace {

outcome send_to(lab& lab, endpoint to) {
  const socket_handle s = lab.unix_dgram();
  greeting m(to.data(), to.size());
  return lab.observe([&] { return ::sendmsg(s.get(), &m, 0); });
}

outcome provoke(lab& lab) { return send_to(lab, lab.unix_path()); }

outcome remedy(lab& lab) {
  const socket_handle receiver = lab.unix_dgram();
  return send_to(lab, lab.bind(receiver, lab.unix_path()));
}

}  // namespace

SOCKERR_SCENARIO(sendmsg, path_missing,
    .title = "The path to which a message goes does not exist",
    .cause = "a unix address is a file, which bind makes; no socket is bound to this path",
    .fix = "start the receiver first, and make sure that both mean the same path",
    .kind = environment,
    .provoke = provoke, .remedy = remedy)
