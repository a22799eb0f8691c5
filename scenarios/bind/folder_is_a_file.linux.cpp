#include "harness/scenario.h"

namespace {

outcome bind_to_path(lab& lab, const endpoint& path) {
  const socket_handle s = lab.socket();
  return lab.observe([&] { return ::bind(s.get(), path.data(), path.size()); });
}

outcome provoke(lab& lab) {
  const socket_handle file = lab.socket();
  return bind_to_path(lab, lab.bind(file, lab.unix_path()).inside());
}

outcome remedy(lab& lab) { return bind_to_path(lab, lab.unix_path()); }

}  // namespace

SOCKERR_SCENARIO(bind, folder_is_a_file,
    .title = "What should be the folder of a unix socket is a file",
    .cause = "a part of the path before the last one names something that is not a folder",
    .fix = "choose a path whose parts are folders up to the last one",
    .kind = environment,
    .variants = "unix_stream unix_dgram",
    .provoke = provoke, .remedy = remedy)
