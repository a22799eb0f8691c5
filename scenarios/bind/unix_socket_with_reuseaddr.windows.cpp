#include "harness/scenario.h"

namespace {

outcome take(lab& lab, int reuse) {
  const socket_handle s = lab.unix_stream();
  lab.option(s, SOL_SOCKET, SO_REUSEADDR, reuse);
  const endpoint where = lab.unix_path();
  return lab.observe_once([&] { return ::bind(s.get(), where.data(), where.size()); });
}

outcome provoke(lab& lab) { return take(lab, 1); }

outcome remedy(lab& lab) { return take(lab, 0); }

}  // namespace

SOCKERR_SCENARIO(bind, unix_socket_with_reuseaddr,
    .title = "A unix socket with SO_REUSEADDR cannot be bound",
    .cause = "the option is about ports; Windows takes it from a unix socket and then does not bind",
    .fix = "set the option for TCP and UDP only",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
