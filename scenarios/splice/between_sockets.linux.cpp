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
  lab.must([&] { return ::send(c.server.get(), "hello", 5, 0); }, "send");
  return lab.observe(
      [&] { return ::splice(c.client.get(), nullptr, c.client.get(), nullptr, 5, 0); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected(), pipe = filled_pipe(lab);
  return lab.observe_once(
      [&] { return ::splice(pipe.client.get(), nullptr, c.client.get(), nullptr, 5, 0); });
}

}  // namespace

SOCKERR_SCENARIO(splice, between_sockets,
    .title = "Moving data from socket to socket without a pipe",
    .cause = "one of the two must be a pipe, in which the data lies meanwhile",
    .fix = "move it into a pipe first, then from there into the other socket",
    .kind = programmer,
    .variants = "tcp4 unix_stream",
    .provoke = provoke, .remedy = remedy)
