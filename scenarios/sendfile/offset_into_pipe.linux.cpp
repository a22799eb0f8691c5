#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const connection c = lab.connected();
  const connection pipe = lab.pipe("hello");
  off_t from = 0;
  return lab.observe([&] { return ::sendfile(c.client.get(), pipe.client.get(), &from, 5); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  const native_socket file = lab.open_file();
  off_t from = 0;
  return lab.observe_once([&] { return ::sendfile(c.client.get(), file, &from, 5); });
}

}  // namespace

SOCKERR_SCENARIO(sendfile, offset_into_pipe,
    .title = "Sending from a place within a pipe",
    .cause = "what is in a pipe comes in its order and has no places",
    .fix = "send a file; from a pipe, splice takes what comes next",
    .kind = programmer,
    .variants = "tcp4 unix_stream",
    .provoke = provoke, .remedy = remedy)
