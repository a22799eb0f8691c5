#include "harness/scenario.h"

namespace {

outcome move(lab& lab, bool gone) {
  connection c = lab.connected();
  const connection pipe = lab.pipe("hello");
  if (gone) {
    c.server.reset();
    lab.await(c.client, POLLIN);
  }
  return lab.observe_once(
      [&] { return ::splice(pipe.client.get(), nullptr, c.client.get(), nullptr, 5, 0); });
}

outcome provoke(lab& lab) { return move(lab, true); }

outcome remedy(lab& lab) { return move(lab, false); }

/// What was not moved is still in the pipe.
outcome aftermath(lab& lab) {
  connection c = lab.connected();
  const connection pipe = lab.pipe("hello"), next = lab.connected();
  c.server.reset();
  lab.await(c.client, POLLIN);
  lab.require(::splice(pipe.client.get(), nullptr, c.client.get(), nullptr, 5, SPLICE_F_NONBLOCK) < 0,
              "it went through");
  return lab.observe_once([&] {
    return ::splice(pipe.client.get(), nullptr, next.client.get(), nullptr, 5, SPLICE_F_NONBLOCK);
  });
}

}  // namespace

SOCKERR_SCENARIO(splice, peer_gone,
    .title = "Moving the content of a pipe into a connection whose peer is gone",
    .cause = "the peer ended the connection at once, with a reset where it is TCP",
    .fix = "connect anew",
    .kind = peer,
    .variants = "tcp4 unix_stream",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
