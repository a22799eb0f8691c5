#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  endpoint where, link = lab.unix_path();
  const socket_handle listener = lab.listener(where), s = lab.socket();
  lab.must([&] { return ::symlink(link.path(), link.path()); }, "symlink");
  return lab.observe([&] { return ::connect(s.get(), link.data(), link.size()); });
}

outcome remedy(lab& lab) {
  endpoint where, link = lab.unix_path();
  const socket_handle listener = lab.listener(where), s = lab.socket();
  lab.must([&] { return ::symlink(where.path(), link.path()); }, "symlink");
  return lab.observe_once([&] { return ::connect(s.get(), link.data(), link.size()); });
}

}  // namespace

SOCKERR_SCENARIO(connect, symlink_loop,
    .title = "A symbolic link on the way to the unix socket leads to itself",
    .cause = "following the link never ends",
    .fix = "make the link lead to the path of the socket",
    .kind = environment,
    .variants = "unix_stream",
    .provoke = provoke, .remedy = remedy)
