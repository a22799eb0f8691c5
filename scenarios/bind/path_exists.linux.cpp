#include "harness/scenario.h"

namespace {

outcome bind_again(lab& lab, bool remove_file) {
  socket_handle first = lab.socket();
  const endpoint where = lab.unix_path();
  if (lab.variant("dangling_link"))
    lab.must([&] { return ::symlink("/nowhere", where.path()); }, "symlink");
  else
    lab.bind(first, where);
  if (lab.variant("left_over")) first.close();
  if (remove_file) lab.must([&] { return ::unlink(where.path()); }, "unlink");
  const socket_handle second = lab.socket();
  return lab.observe([&] { return ::bind(second.get(), where.data(), where.size()); });
}

outcome provoke(lab& lab) { return bind_again(lab, false); }

outcome remedy(lab& lab) { return bind_again(lab, true); }

}  // namespace

SOCKERR_SCENARIO(bind, path_exists,
    .title = "The path of a unix socket exists already, even if nobody uses it",
    .cause = "bind makes a file of the name, and closing the socket does not remove it; so the file of a server that has ended is still there, and a link counts even if it leads nowhere",
    .fix = "unlink the path before bind, once it is certain that no server uses it: a connect is refused",
    .kind = environment,
    .variants = "unix_stream unix_dgram unix_seqpacket x in_use left_over dangling_link",
    .provoke = provoke, .remedy = remedy)
