#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const connection c = lab.connected();
  const native_socket file = lab.open_file();
  off_t from = -1;
  return lab.observe([&] { return ::sendfile(c.client.get(), file, &from, 16); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  const native_socket file = lab.open_file();
  off_t from = 0;
  return lab.observe_once([&] { return ::sendfile(c.client.get(), file, &from, 16); });
}

}  // namespace

SOCKERR_SCENARIO(sendfile, negative_offset,
    .title = "Sending a file from a place before its beginning",
    .cause = "the offset is negative",
    .fix = "begin at 0 or later",
    .kind = programmer,
    .variants = "tcp4 unix_stream",
    .provoke = provoke, .remedy = remedy)
