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

ssize_t take(const connection& c, const connection& pipe) {
  return ::splice(c.client.get(), nullptr, pipe.server.get(), nullptr, 5, SPLICE_F_NONBLOCK);
}

outcome provoke(lab& lab) {
  const connection c = lab.connected(), pipe = filled_pipe(lab);
  lab.nonblocking(c.client);
  return lab.observe([&] { return take(c, pipe); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected(), pipe = filled_pipe(lab);
  lab.nonblocking(c.client);
  lab.must([&] { return ::send(c.server.get(), "hello", 5, 0); }, "send");
  lab.await(c.client, POLLIN);
  return lab.observe_once([&] { return take(c, pipe); });
}

outcome aftermath(lab& lab) {
  const connection c = lab.connected(), pipe = filled_pipe(lab);
  lab.nonblocking(c.client);
  lab.require(take(c, pipe) == -1, "something was received");
  lab.must([&] { return ::send(c.server.get(), "hello", 5, 0); }, "send");
  lab.await(c.client, POLLIN);
  return lab.observe_once([&] { return take(c, pipe); });
}

}  // namespace

SOCKERR_SCENARIO(splice, nothing_to_read,
    .title = "Moving data out of a non-blocking socket at which nothing has arrived",
    .cause = "the call may not wait for the peer",
    .fix = "wait with poll until the socket is readable",
    .kind = timing,
    .variants = "tcp4 unix_stream",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
