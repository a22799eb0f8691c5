#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  endpoint where, link = lab.unix_path();
  const socket_handle listener = lab.listener(where), s = lab.socket();
  lab.must([&] { return ::symlink("/dev/null/socket", link.path()); }, "symlink");
  return lab.observe([&] { return ::connect(s.get(), link.data(), link.size()); });
}

outcome remedy(lab& lab) {
  endpoint where, link = lab.unix_path();
  const socket_handle listener = lab.listener(where), s = lab.socket();
  lab.must([&] { return ::symlink(where.path(), link.path()); }, "symlink");
  return lab.observe_once([&] { return ::connect(s.get(), link.data(), link.size()); });
}

}  // namespace

SOCKERR_SCENARIO(connect, path_through_file,
    .title = "A folder in the path of the unix socket is no folder",
    .cause = "the path goes on behind something that is an ordinary file or device",
    .fix = "correct the path so that all but its last part are folders",
    .kind = environment,
    .variants = "unix_stream",
    .provoke = provoke, .remedy = remedy)
