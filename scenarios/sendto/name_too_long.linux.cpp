#include "harness/scenario.h"

namespace {

outcome send_to(lab& lab, const endpoint& to) {
  const socket_handle s = lab.unix_dgram();
  return lab.observe([&] { return ::sendto(s.get(), "hello", 5, 0, to.data(), to.size()); });
}

outcome provoke(lab& lab) {
  char long_name[301] = {};
  for (int i = 0; i < 300; ++i) long_name[i] = 'x';
  const endpoint link = lab.unix_path();
  lab.must([&] { return ::symlink(long_name, link.path()); }, "symlink");
  return send_to(lab, link);
}

outcome remedy(lab& lab) {
  const socket_handle receiver = lab.unix_dgram();
  const endpoint where = lab.bind(receiver, lab.unix_path());
  const endpoint link = lab.unix_path();
  lab.must([&] { return ::symlink(where.path(), link.path()); }, "symlink");
  return send_to(lab, link);
}

}  // namespace

SOCKERR_SCENARIO(sendto, name_too_long,
    .title = "A name on the way to the receiver is longer than names can be",
    .cause = "a file system takes names up to 255 bytes. sun_path is too short for such a name, but a symbolic link can lead to one",
    .fix = "make the link lead to the path of the receiver",
    .kind = environment,
    .provoke = provoke, .remedy = remedy)
