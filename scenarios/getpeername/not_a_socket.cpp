#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const native_socket file = lab.open_file();
  endpoint peer;
  return lab.observe([&] { return ::getpeername(file, peer.data(), peer.size_out()); });
}

outcome remedy(lab& lab) {
  const socket_handle listener = lab.tcp4(), s = lab.tcp4();
  const endpoint where = lab.bind(listener, lab.loopback4());
  lab.listen(listener);
  lab.connect(s, where);
  endpoint peer;
  return lab.observe_once([&] { return ::getpeername(s.get(), peer.data(), peer.size_out()); });
}

}  // namespace

SOCKERR_SCENARIO(getpeername, not_a_socket,
    .title = "Asking a file for its peer",
    .cause = "the descriptor is open, but it is that of a file, and getpeername is for sockets only",
    .fix = "pass a socket",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
