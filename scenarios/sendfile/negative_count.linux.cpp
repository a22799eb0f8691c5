#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const connection c = lab.connected();
  const native_socket file = lab.open_file();
  return lab.observe(
      [&] { return ::sendfile(c.client.get(), file, nullptr, static_cast<size_t>(-1)); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  const native_socket file = lab.open_file();
  return lab.observe_once([&] { return ::sendfile(c.client.get(), file, nullptr, 16); });
}

}  // namespace

SOCKERR_SCENARIO(sendfile, negative_count,
    .title = "Sending -1 bytes of a file",
    .cause = "the count is unsigned, and -1, mostly from a failed call, is more than it may be",
    .fix = "look at what a call returned before it becomes a length",
    .kind = programmer,
    .variants = "tcp4 unix_stream",
    .provoke = provoke, .remedy = remedy)
