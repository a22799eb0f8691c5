#include "harness/scenario.h"

namespace {

outcome send_opened(lab& lab, int mode) {
  const connection c = lab.connected();
  const socket_handle file = lab.new_file(mode);
  return lab.observe([&] { return ::sendfile(c.client.get(), file.get(), nullptr, 16); });
}

outcome provoke(lab& lab) { return send_opened(lab, O_WRONLY); }

outcome remedy(lab& lab) { return send_opened(lab, O_RDWR); }

}  // namespace

SOCKERR_SCENARIO(sendfile, file_not_readable,
    .title = "Sending a file that was opened for writing only",
    .cause = "the descriptor is open, but not for reading, which has the code of a closed one",
    .fix = "open the file with O_RDONLY or O_RDWR",
    .kind = programmer,
    .variants = "tcp4 unix_stream",
    .provoke = provoke, .remedy = remedy)
