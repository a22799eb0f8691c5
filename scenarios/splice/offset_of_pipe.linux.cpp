#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const connection c = lab.connected(), pipe = lab.pipe("hello");
  off_t from = 0;
  return lab.observe(
      [&] { return ::splice(pipe.client.get(), &from, c.client.get(), nullptr, 5, 0); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected(), pipe = lab.pipe("hello");
  return lab.observe_once(
      [&] { return ::splice(pipe.client.get(), nullptr, c.client.get(), nullptr, 5, 0); });
}

}  // namespace

SOCKERR_SCENARIO(splice, offset_of_pipe,
    .title = "Moving data from a place within a pipe",
    .cause = "what is in a pipe comes in its order and has no places",
    .fix = "leave the offset of the pipe null",
    .kind = programmer,
    .variants = "tcp4 unix_stream",
    .provoke = provoke, .remedy = remedy)
