#include "harness/scenario.h"

namespace {

/// Moves a few bytes out of the socket or into it.
outcome move(lab& lab, const socket_handle& s, const connection& pipe) {
  const bool out = lab.variant("out_of_it");
  const int from = out ? s.get() : pipe.client.get(), to = out ? pipe.server.get() : s.get();
  return lab.observe_once([&] { return ::splice(from, nullptr, to, nullptr, 5, 0); });
}

outcome provoke(lab& lab) {
  const connection c = lab.connected(), pipe = lab.pipe("hello");
  const socket_handle s = lab.socket();
  lab.must([&] { return ::send(c.server.get(), "hello", 5, 0); }, "send");
  return move(lab, s, pipe);
}

outcome remedy(lab& lab) {
  const connection c = lab.connected(), pipe = lab.pipe("hello");
  lab.must([&] { return ::send(c.server.get(), "hello", 5, 0); }, "send");
  return move(lab, c.client, pipe);
}

}  // namespace

SOCKERR_SCENARIO(splice, before_connect,
    .title = "Moving data out of a stream socket that is not connected, or into it",
    .cause = "a stream has two ends, and this socket has no peer yet",
    .fix = "connect first, and wait until the connection is there",
    .kind = programmer,
    .variants = "tcp4 tcp6 unix_stream x out_of_it into_it",
    .provoke = provoke, .remedy = remedy)
