#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const native_socket file = lab.open_file();
  const endpoint address = lab.loopback4();
  return lab.observe([&] { return ::bind(file, address.data(), address.size()); });
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.tcp4();
  const endpoint address = lab.loopback4();
  return lab.observe_once([&] { return ::bind(s.get(), address.data(), address.size()); });
}

}  // namespace

SOCKERR_SCENARIO(bind, not_a_socket,
    .title = "Binding a file",
    .cause = "the descriptor is open, but it is that of a file, and bind is for sockets only",
    .fix = "pass a socket",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
