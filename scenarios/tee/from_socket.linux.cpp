#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const connection c = lab.connected(), copy = lab.pipe();
  lab.must([&] { return ::send(c.server.get(), "hello", 5, 0); }, "send");
  lab.await(c.client, POLLIN);
  return lab.observe([&] { return ::tee(c.client.get(), copy.server.get(), 5, 0); });
}

outcome remedy(lab& lab) {
  const connection from = lab.pipe("hello"), copy = lab.pipe();
  return lab.observe_once([&] { return ::tee(from.client.get(), copy.server.get(), 5, 0); });
}

}  // namespace

SOCKERR_SCENARIO(tee, from_socket,
    .title = "Copying what waits at a socket without taking it away",
    .cause = "the call copies from one pipe into another one, and a socket is none",
    .fix = "look at what waits with MSG_PEEK, or bring it into a pipe with splice first",
    .kind = programmer,
    .variants = "tcp4 unix_stream",
    .provoke = provoke, .remedy = remedy)
