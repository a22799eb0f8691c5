#include "harness/scenario.h"

namespace {

outcome send_with_mode(lab& lab, mode_t mode) {
  const endpoint to = lab.unix_path();
  const socket_handle receiver = lab.unix_dgram(), s = lab.unix_dgram();
  lab.bind(receiver, to);
  lab.must([&] { return ::chmod(to.path(), mode); }, "chmod");
  lab.drop_privileges();
  return lab.observe_once([&] { return ::sendto(s.get(), "hello", 5, 0, to.data(), to.size()); });
}

outcome provoke(lab& lab) { return send_with_mode(lab, 0444); }

outcome remedy(lab& lab) { return send_with_mode(lab, 0666); }

}  // namespace

SOCKERR_SCENARIO(sendto, socket_file_not_writable,
    .title = "The user may not write to the socket file of the receiver",
    .cause = "sending to a unix socket needs the right to write to its file",
    .fix = "give the user that right: through the mode of the file, its group, or the umask of the receiver",
    .kind = environment,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
