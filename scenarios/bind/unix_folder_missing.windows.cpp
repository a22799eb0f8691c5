#include "harness/scenario.h"

namespace {

outcome bind_to_path(lab& lab, const endpoint& path) {
  const socket_handle s = lab.unix_stream();
  return lab.observe([&] { return ::bind(s.get(), path.data(), path.size()); });
}

outcome provoke(lab& lab) { return bind_to_path(lab, lab.unix_path().inside()); }

outcome remedy(lab& lab) { return bind_to_path(lab, lab.unix_path()); }

}  // namespace

SOCKERR_SCENARIO(bind, unix_folder_missing,
    .title = "The folder for a unix socket does not exist",
    .cause = "bind makes the file of the socket, but not the folders that lead to it, and has the code of a dead network for that; so it is with /tmp, where there is no such folder on the drive",
    .fix = "make the folder first, or choose a path in one that exists",
    .kind = environment,
    .provoke = provoke, .remedy = remedy)
