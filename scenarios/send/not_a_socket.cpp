#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const native_socket file = lab.open_file();
  return lab.observe([&] { return ::send(file, "hello", 5, 0); });
}

outcome remedy(lab& lab) {
  const socket_handle listener = lab.tcp4(), s = lab.tcp4();
  const endpoint where = lab.bind(listener, lab.loopback4());
  lab.listen(listener);
  lab.connect(s, where);
  return lab.observe_once([&] { return ::send(s.get(), "hello", 5, 0); });
}

}  // namespace

SOCKERR_SCENARIO(send, not_a_socket,
    .title = "Sending to a file",
    .cause = "the descriptor is open, but it is that of a file, and send is for sockets only",
    .fix = "pass a socket; a file is written with write",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
