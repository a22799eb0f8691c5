#include "harness/scenario.h"

namespace {

/// Two connections, of which something has come over the first.
struct relay {
  connection from, to;
};
relay with_data(lab& lab) {
  relay r{lab.connected(), lab.connected()};
  lab.must([&] { return ::send(r.from.server.get(), "hello", 5, 0); }, "send");
  lab.await(r.from.client, POLLIN);
  return r;
}

outcome provoke(lab& lab) {
  const relay r = with_data(lab);
  return lab.observe(
      [&] { return ::splice(r.from.client.get(), nullptr, r.to.client.get(), nullptr, 5, 0); });
}

outcome remedy(lab& lab) {
  const relay r = with_data(lab);
  const connection pipe = lab.pipe();
  const int in = pipe.server.get(), out = pipe.client.get();
  lab.must([&] { return ::splice(r.from.client.get(), nullptr, in, nullptr, 5, 0); },
           "into the pipe");
  return lab.observe_once([&] { return ::splice(out, nullptr, r.to.client.get(), nullptr, 5, 0); });
}

}  // namespace

SOCKERR_SCENARIO(splice, between_sockets,
    .title = "Moving data from socket to socket without a pipe",
    .cause = "one of the two must be a pipe, in which the data lies meanwhile",
    .fix = "move it into a pipe first, then from there into the other socket",
    .kind = programmer,
    .variants = "tcp4 unix_stream",
    .provoke = provoke, .remedy = remedy)
