#include "harness/scenario.h"

namespace {

outcome send_from(lab& lab, off_t from) {
  const connection c = lab.connected();
  // A file of the proc file system, because its files are small on every machine.
  const socket_handle file(
      lab.must([] { return ::open("/proc/version", O_RDONLY | O_CLOEXEC); }, "open"));
  return lab.observe_once([&] { return ::sendfile(c.client.get(), file.get(), &from, 16); });
}

outcome provoke(lab& lab) { return send_from(lab, 0x80000000); }

outcome remedy(lab& lab) { return send_from(lab, 0); }

}  // namespace

SOCKERR_SCENARIO(sendfile, offset_too_large,
    .title = "Sending a file from a place that no file of its file system can have",
    .cause = "the offset is not below the largest size that the file system has for files",
    .fix = "keep the offset within the size of the file",
    .kind = programmer,
    .variants = "tcp4 unix_stream",
    .provoke = provoke, .remedy = remedy)
