#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const native_socket file = lab.open_file();
  return lab.observe([&] { return ::listen(file, 8); });
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.tcp4();
  lab.bind(s, lab.loopback4());
  return lab.observe_once([&] { return ::listen(s.get(), 8); });
}

}  // namespace

SOCKERR_SCENARIO(listen, not_a_socket,
    .title = "Listening on a file",
    .cause = "the descriptor is open, but it is that of a file, and listen is for sockets only",
    .fix = "pass a socket",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
