#include "harness/scenario.h"

namespace {

outcome connect_through(lab& lab, const socket_handle& s, const endpoint& link,
                        const char* target) {
  lab.must([&] { return ::symlink(target, link.path()); }, "symlink");
  return lab.observe_once([&] { return ::connect(s.get(), link.data(), link.size()); });
}

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), s = lab.socket();
  char long_name[301] = {};
  for (int i = 0; i < 300; ++i) long_name[i] = 'x';
  return connect_through(lab, s, lab.unix_path(), long_name);
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), s = lab.socket();
  return connect_through(lab, s, lab.unix_path(), where.path());
}

}  // namespace

SOCKERR_SCENARIO(connect, name_too_long,
    .title = "A name on the way to the unix socket is longer than names can be",
    .cause = "a file system takes names up to 255 bytes. sun_path is too short for such a name, but a symbolic link can lead to one",
    .fix = "make the link lead to the path of the socket",
    .kind = environment,
    .variants = "unix_stream",
    .provoke = provoke, .remedy = remedy)
