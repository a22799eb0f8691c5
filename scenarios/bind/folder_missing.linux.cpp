#include "harness/scenario.h"

namespace {

outcome bind_to_path(lab& lab, const endpoint& path) {
  const socket_handle s = lab.socket();
  return lab.observe([&] { return ::bind(s.get(), path.data(), path.size()); });
}

outcome provoke(lab& lab) { return bind_to_path(lab, lab.unix_path().inside()); }

outcome remedy(lab& lab) { return bind_to_path(lab, lab.unix_path()); }

}  // namespace

SOCKERR_SCENARIO(bind, folder_missing,
    .title = "The folder for a unix socket does not exist",
    .cause = "bind makes the file of the socket, but not the folders that lead to it",
    .fix = "make the folder first, or choose a path in one that exists; /run/NAME is gone after a restart",
    .kind = environment,
    .variants = "unix_stream unix_dgram",
    .provoke = provoke, .remedy = remedy)
