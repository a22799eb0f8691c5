#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const native_socket file = lab.open_file();
  endpoint local;
  return lab.observe([&] { return ::getsockname(file, local.data(), local.size_out()); });
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.tcp4();
  lab.bind(s, lab.loopback4());
  endpoint local;
  return lab.observe_once([&] { return ::getsockname(s.get(), local.data(), local.size_out()); });
}

}  // namespace

SOCKERR_SCENARIO(getsockname, not_a_socket,
    .title = "Asking a file for its address",
    .cause = "the descriptor is open, but it is that of a file, and getsockname is for sockets only",
    .fix = "pass a socket",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
