#include "harness/scenario.h"

namespace {

outcome bind_again(lab& lab, bool remove_file) {
  socket_handle first = lab.unix_stream();
  const endpoint where = lab.unix_path();
  lab.bind(first, where);
  if (lab.variant("left_over")) first.close();
  if (remove_file) lab.must([&] { return as_status(::DeleteFileA(where.path())); }, "DeleteFile");
  const socket_handle second = lab.unix_stream();
  return lab.observe([&] { return ::bind(second.get(), where.data(), where.size()); });
}

outcome provoke(lab& lab) { return bind_again(lab, false); }

outcome remedy(lab& lab) { return bind_again(lab, true); }

}  // namespace

SOCKERR_SCENARIO(bind, unix_path_exists,
    .title = "The path of a unix socket exists already, even if nobody uses it",
    .cause = "bind makes a file of the name, and closing the socket does not remove it; so the file of a server that has ended is still there",
    .fix = "delete the path before bind, once it is certain that no server uses it: a connect is refused",
    .kind = environment,
    .variants = "in_use left_over",
    .provoke = provoke, .remedy = remedy)
