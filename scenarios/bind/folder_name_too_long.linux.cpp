#include "harness/scenario.h"

namespace {

outcome bind_to_path(lab& lab, const endpoint& path) {
  const socket_handle s = lab.socket();
  return lab.observe([&] { return ::bind(s.get(), path.data(), path.size()); });
}

outcome provoke(lab& lab) {
  char long_name[301] = {};
  for (int i = 0; i < 300; ++i) long_name[i] = 'x';
  const endpoint link = lab.unix_path();
  lab.must([&] { return ::symlink(long_name, link.path()); }, "symlink");
  return bind_to_path(lab, link.inside());
}

outcome remedy(lab& lab) { return bind_to_path(lab, lab.unix_path()); }

}  // namespace

SOCKERR_SCENARIO(bind, folder_name_too_long,
    .title = "A name on the way to a unix socket is longer than names can be",
    .cause = "a file system takes names up to 255 bytes. sun_path is too short for such a name, but a symbolic link on the way can lead to one",
    .fix = "choose a path with shorter names, or mend the link",
    .kind = environment,
    .variants = "unix_stream unix_dgram",
    .provoke = provoke, .remedy = remedy)
