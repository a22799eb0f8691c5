#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const native_socket file = lab.open_file();
  return lab.observe([&] { return ::closesocket(file); });
}

outcome remedy(lab& lab) {
  const native_socket s = lab.tcp4().release();
  return lab.observe_once([&] { return ::closesocket(s); });
}

}  // namespace

SOCKERR_SCENARIO(close, not_a_socket,
    .title = "closesocket does not close a file",
    .cause = "closesocket closes sockets only; elsewhere one close serves for all descriptors",
    .fix = "close each handle with the call that belongs to it: closesocket for sockets, CloseHandle for files",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
