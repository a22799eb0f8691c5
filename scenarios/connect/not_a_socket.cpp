#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const native_socket file = lab.open_file();
  const socket_handle listener = lab.tcp4();
  const endpoint where = lab.bind(listener, lab.loopback4());
  lab.listen(listener);
  return lab.observe([&] { return ::connect(file, where.data(), where.size()); });
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.tcp4();
  const socket_handle listener = lab.tcp4();
  const endpoint where = lab.bind(listener, lab.loopback4());
  lab.listen(listener);
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

}  // namespace

SOCKERR_SCENARIO(connect, not_a_socket,
    .title = "Connecting a file",
    .cause = "the descriptor is open, but it is that of a file, and connect is for sockets only",
    .fix = "pass a socket",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
