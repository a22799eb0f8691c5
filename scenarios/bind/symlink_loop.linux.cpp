#include "harness/scenario.h"

namespace {

outcome bind_to_path(lab& lab, const endpoint& path) {
  const socket_handle s = lab.socket();
  return lab.observe([&] { return ::bind(s.get(), path.data(), path.size()); });
}

outcome provoke(lab& lab) {
  const endpoint loop = lab.unix_path();
  lab.must([&] { return ::symlink(loop.path(), loop.path()); }, "symlink");
  return bind_to_path(lab, loop.inside());
}

outcome remedy(lab& lab) { return bind_to_path(lab, lab.unix_path()); }

}  // namespace

SOCKERR_SCENARIO(bind, symlink_loop,
    .title = "The folder of a unix socket is a symbolic link that leads nowhere but to itself",
    .cause = "the system follows the links of a path up to a limit, which a circle of links always reaches",
    .fix = "choose a path without such links, or mend the link",
    .kind = environment,
    .variants = "unix_stream unix_dgram",
    .provoke = provoke, .remedy = remedy)
