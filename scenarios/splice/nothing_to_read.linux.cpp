#include "harness/scenario.h"

namespace {

ssize_t take(const connection& c, const connection& pipe) {
  return ::splice(c.client.get(), nullptr, pipe.server.get(), nullptr, 5, SPLICE_F_NONBLOCK);
}

outcome provoke(lab& lab) {
  const connection c = lab.connected(), pipe = lab.pipe("hello");
  lab.nonblocking(c.client);
  return lab.observe([&] { return take(c, pipe); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected(), pipe = lab.pipe("hello");
  lab.nonblocking(c.client);
  lab.must([&] { return ::send(c.server.get(), "hello", 5, 0); }, "send");
  lab.await(c.client, POLLIN);
  return lab.observe_once([&] { return take(c, pipe); });
}

outcome aftermath(lab& lab) {
  const connection c = lab.connected(), pipe = lab.pipe("hello");
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
