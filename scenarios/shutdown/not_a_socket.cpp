#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const native_socket file = lab.open_file();
  return lab.observe([&] { return ::shutdown(file, SHUT_WR); });
}

outcome remedy(lab& lab) {
  const socket_handle listener = lab.tcp4(), s = lab.tcp4();
  const endpoint where = lab.bind(listener, lab.loopback4());
  lab.listen(listener);
  lab.connect(s, where);
  return lab.observe_once([&] { return ::shutdown(s.get(), SHUT_WR); });
}

}  // namespace

SOCKERR_SCENARIO(shutdown, not_a_socket,
    .title = "Shutting down a file",
    .cause = "the descriptor is open, but it is that of a file, and shutdown is for sockets only",
    .fix = "pass a socket",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
