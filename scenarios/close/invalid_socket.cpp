#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  // Nothing has checked that a socket was made.
  const native_socket s = ::socket(-1, SOCK_STREAM, 0);
  return lab.observe([&] { return ::closesocket(s); });
}

outcome remedy(lab& lab) {
  const native_socket s = ::socket(AF_INET, SOCK_STREAM, 0);
  return lab.observe_once([&] { return ::closesocket(s); });
}

}  // namespace

SOCKERR_SCENARIO(close, invalid_socket,
    .title = "Closing what a failed call of socket returned",
    .cause = "socket failed, and what it returned then (-1 or INVALID_SOCKET) is no socket",
    .fix = "check what socket returns, and close only what was made",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
