#include "harness/scenario.h"

namespace {

outcome send_to(lab& lab, int mode) {
  const native_socket file = lab.open_file();
  const socket_handle copy = lab.new_file(mode);
  return lab.observe_once([&] { return ::sendfile(copy.get(), file, nullptr, 16); });
}

outcome provoke(lab& lab) {
  return send_to(lab, lab.variant("reading_only") ? O_RDONLY : O_WRONLY | O_APPEND);
}

outcome remedy(lab& lab) { return send_to(lab, O_WRONLY); }

}  // namespace

SOCKERR_SCENARIO(sendfile, output_not_writable,
    .title = "Copying a file with sendfile into one that takes no bytes at a place",
    .cause = "one that is open for reading only cannot be written at all, and one that is open for appending only at its end",
    .fix = "open it with O_WRONLY and without O_APPEND",
    .kind = programmer,
    .variants = "reading_only appending",
    .provoke = provoke, .remedy = remedy)
