#include "harness/scenario.h"

namespace {

outcome cut(lab& lab, const socket_handle& s) {
  return lab.observe([&] { return ::ftruncate(s.get(), 0); });
}

outcome provoke(lab& lab) { return cut(lab, lab.connected().client); }

outcome remedy(lab& lab) { return cut(lab, lab.new_file(O_RDWR)); }

}  // namespace

SOCKERR_SCENARIO(ftruncate, on_socket,
    .title = "Cutting a socket to a length as if it were a file",
    .cause = "only a file that can be written has a length to be set",
    .fix = "pass the descriptor of a file; what waits at a socket is thrown away by receiving it",
    .kind = programmer,
    .variants = "tcp4 udp4 unix_stream",
    .provoke = provoke, .remedy = remedy)
