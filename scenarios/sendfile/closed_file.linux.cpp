#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const connection c = lab.connected();
  const native_socket file = -1;
  return lab.observe([&] { return ::sendfile(c.client.get(), file, nullptr, 16); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  const native_socket file = lab.open_file();
  return lab.observe_once([&] { return ::sendfile(c.client.get(), file, nullptr, 16); });
}

}  // namespace

SOCKERR_SCENARIO(sendfile, closed_file,
    .title = "Sending a file that could not be opened",
    .cause = "the descriptor is -1, which a failed open returned",
    .fix = "look at what open returns before using it",
    .kind = programmer,
    .variants = "tcp4 unix_stream",
    .provoke = provoke, .remedy = remedy)
