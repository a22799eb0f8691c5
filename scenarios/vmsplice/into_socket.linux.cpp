#include "harness/scenario.h"

namespace {

ssize_t move_into(const socket_handle& to) {
  char hello[] = "hello";
  const iovec part{hello, 5};
  return ::vmsplice(to.get(), &part, 1, 0);
}

outcome provoke(lab& lab) {
  const connection c = lab.connected();
  return lab.observe([&] { return move_into(c.client); });
}

outcome remedy(lab& lab) {
  const connection c = lab.pipe();
  return lab.observe_once([&] { return move_into(c.server); });
}

}  // namespace

SOCKERR_SCENARIO(vmsplice, into_socket,
    .title = "Moving memory into a socket without a copy",
    .cause = "the call moves memory into a pipe only, and a socket is none",
    .fix = "move it into a pipe, and from there with splice; or send with MSG_ZEROCOPY",
    .kind = programmer,
    .variants = "tcp4 unix_stream",
    .provoke = provoke, .remedy = remedy)
