#include "harness/scenario.h"

namespace {

/// A pipe that holds a few bytes: what is read from is the first.
connection filled_pipe(lab& lab) {
  int ends[2];
  lab.must([&] { return ::pipe2(ends, O_CLOEXEC); }, "pipe2");
  connection pipe{socket_handle(ends[0]), socket_handle(ends[1])};
  lab.must([&] { return ::write(pipe.server.get(), "hello", 5); }, "write");
  return pipe;
}

outcome provoke(lab& lab) {
  const connection c = lab.connected(), pipe = filled_pipe(lab);
  return lab.observe([&] {
    return ::splice(pipe.client.get(), nullptr, c.client.get(), nullptr, 5, MSG_DONTWAIT);
  });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected(), pipe = filled_pipe(lab);
  return lab.observe_once([&] {
    return ::splice(pipe.client.get(), nullptr, c.client.get(), nullptr, 5, SPLICE_F_NONBLOCK);
  });
}

}  // namespace

SOCKERR_SCENARIO(splice, unknown_flag,
    .title = "A flag of send given to splice",
    .cause = "splice has flags of its own, which begin with SPLICE_F_",
    .fix = "pass SPLICE_F_NONBLOCK for what MSG_DONTWAIT says to send",
    .kind = programmer,
    .variants = "tcp4 unix_stream",
    .provoke = provoke, .remedy = remedy)
