#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const native_socket file = lab.open_file();
  return lab.observe_socket([&] { return ::accept4(file, nullptr, nullptr, SOCK_CLOEXEC); });
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.tcp4(), client = lab.tcp4();
  const endpoint where = lab.bind(s, lab.loopback4());
  lab.listen(s);
  lab.connect(client, where);
  return lab.observe_socket_once(
      [&] { return ::accept4(s.get(), nullptr, nullptr, SOCK_CLOEXEC); });
}

}  // namespace

SOCKERR_SCENARIO(accept4, not_a_socket,
    .title = "accept4 on a file",
    .cause = "the descriptor is open, but it is that of a file, and accept4 is for sockets only",
    .fix = "pass a socket",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
