#include "harness/scenario.h"

namespace {

outcome connect_with_mode(lab& lab, mode_t mode) {
  const endpoint where = lab.unix_path();
  const socket_handle server = lab.socket(), s = lab.socket();
  lab.bind(server, where);
  if (!lab.variant("unix_dgram")) lab.listen(server);
  lab.must([&] { return ::chmod(where.path(), mode); }, "chmod");
  lab.drop_privileges();
  return lab.observe([&] { return ::connect(s.get(), where.data(), where.size()); });
}

outcome provoke(lab& lab) { return connect_with_mode(lab, 0444); }

outcome remedy(lab& lab) { return connect_with_mode(lab, 0666); }

}  // namespace

SOCKERR_SCENARIO(connect, socket_file_not_writable,
    .title = "The user may not write to the file of the unix socket",
    .cause = "connecting to a unix socket needs the right to write to its file",
    .fix = "give the user that right: through the mode of the file, its group, or the umask of the server",
    .kind = environment,
    .variants = "unix_stream unix_dgram unix_seqpacket",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
