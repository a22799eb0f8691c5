#include "harness/tests/liars/honest.h"

#include <fstream>

namespace {

outcome provoke(lab& lab) {
  socket_handle listener = lab.tcp4();
  const endpoint where = lab.bind(listener, lab.loopback4());
  lab.listen(listener);
  std::fstream("left_port", std::ios::in | std::ios::out) << where.port();  // if a test made it
  const endpoint address = lab.loopback4();
  const native_socket left = listener.release();
  return lab.observe([&] { return ::bind(left, address.data(), address.size()); });
}

}  // namespace

SOCKERR_SCENARIO(liar, leaves_sockets,
    .title = "Leaves a listener and other sockets open",
    .cause = "it is a test of the harness",
    .fix = "none",
    .kind = programmer,
    .provoke = provoke, .remedy = honest::remedy)
