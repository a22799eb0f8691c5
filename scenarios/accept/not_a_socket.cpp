#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const native_socket file = lab.open_file();
  return lab.observe_socket([&] { return ::accept(file, nullptr, nullptr); });
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.tcp4();
  const socket_handle client = lab.tcp4();
  const endpoint where = lab.bind(s, lab.loopback4());
  lab.listen(s);
  lab.connect(client, where);
  return lab.observe_socket([&] { return ::accept(s.get(), nullptr, nullptr); });
}

}  // namespace

SOCKERR_SCENARIO(accept, not_a_socket,
    .title = "Accepting on a file",
    .cause = "the descriptor is open, but it is that of a file, and accept is for sockets only",
    .fix = "pass a socket",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
