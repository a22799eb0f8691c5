#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const connection c = lab.connected(), pipe = lab.pipe("hello");
  return lab.observe(
      [&] { return ::splice(pipe.server.get(), nullptr, c.client.get(), nullptr, 5, 0); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected(), pipe = lab.pipe("hello");
  return lab.observe_once(
      [&] { return ::splice(pipe.client.get(), nullptr, c.client.get(), nullptr, 5, 0); });
}

}  // namespace

SOCKERR_SCENARIO(splice, wrong_end_of_pipe,
    .title = "Moving data out of the end of a pipe that is for writing",
    .cause = "pipe gives two descriptors: the first is for reading, the second for writing",
    .fix = "read from the first descriptor of the pipe",
    .kind = programmer,
    .variants = "tcp4 unix_stream",
    .provoke = provoke, .remedy = remedy)
