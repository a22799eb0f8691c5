#include "harness/scenario.h"

namespace {

outcome send_to(lab& lab, endpoint to) {
  const socket_handle s = lab.unix_dgram();
  greeting m(to.data(), to.size());
  return lab.observe([&] { return ::sendmsg(s.get(), &m, 0); });
}

outcome provoke(lab& lab) {
  const endpoint link = lab.unix_path();
  lab.must([&] { return ::symlink(link.path(), link.path()); }, "symlink");
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

SOCKERR_SCENARIO(sendmsg, symlink_loop,
    .title = "A symbolic link on the way to the receiver leads to itself",
    .cause = "following the link never ends",
    .fix = "make the link lead to the path of the receiver",
    .kind = environment,
    .provoke = provoke, .remedy = remedy)
