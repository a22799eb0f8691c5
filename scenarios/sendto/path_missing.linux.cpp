#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const socket_handle s = lab.unix_dgram();
  const endpoint to = lab.unix_path();
  return lab.observe([&] { return ::sendto(s.get(), "hello", 5, 0, to.data(), to.size()); });
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.unix_dgram(), receiver = lab.unix_dgram();
  const endpoint to = lab.unix_path();
  lab.bind(receiver, to);
  return lab.observe_once([&] { return ::sendto(s.get(), "hello", 5, 0, to.data(), to.size()); });
}

}  // namespace

SOCKERR_SCENARIO(sendto, path_missing,
    .title = "The path to which a unix datagram goes does not exist",
    .cause = "a unix address is a file, which bind makes; no socket is bound to this path",
    .fix = "start the receiver first, and make sure that both mean the same path",
    .kind = environment,
    .provoke = provoke, .remedy = remedy)
