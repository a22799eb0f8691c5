#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const native_socket file = lab.open_file();
  return lab.observe([&] { return ::sockatmark(file); });
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.tcp4();
  return lab.observe([&] { return ::sockatmark(s.get()); });
}

}  // namespace

SOCKERR_SCENARIO(sockatmark, not_a_socket,
    .title = "Asking a file for its urgent mark",
    .cause = "only a stream socket can have urgent data",
    .fix = "pass a stream socket",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
