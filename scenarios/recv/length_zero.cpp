#include "harness/scenario.h"

namespace {

outcome receive(lab& lab, io_length room) {
  const connection c = lab.connected();
  lab.must([&] { return ::send(c.server.get(), "hello", 5, 0); }, "send");
  lab.await(c.client, POLLIN);
  char buffer[16];
  const outcome seen =
      lab.observe_once([&] { return ::recv(c.client.get(), buffer, room, 0); });
  return seen.failed ? seen : lab.with_detail(seen, "bytes", seen.returned);
}

outcome provoke(lab& lab) { return receive(lab, 0); }

outcome remedy(lab& lab) { return receive(lab, 16); }

}  // namespace

SOCKERR_SCENARIO(recv, length_zero,
    .title = "A full buffer makes recv look as if the peer had ended the connection",
    .cause = "into a buffer of length 0 nothing is received, and 0 is what the end of a connection gives as well",
    .fix = "make room before the call, and never call recv without any",
    .kind = programmer,
    .variants = "tcp4 tcp6 unix_stream",
    .provoke = provoke, .remedy = remedy)
