#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const native_socket file = lab.open_file();
  int type = 0;
  socklen_t size = sizeof type;
  char* value = reinterpret_cast<char*>(&type);
  return lab.observe([&] { return ::getsockopt(file, SOL_SOCKET, SO_TYPE, value, &size); });
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.tcp4();
  int type = 0;
  socklen_t size = sizeof type;
  char* value = reinterpret_cast<char*>(&type);
  return lab.observe([&] { return ::getsockopt(s.get(), SOL_SOCKET, SO_TYPE, value, &size); });
}

}  // namespace

SOCKERR_SCENARIO(getsockopt, not_a_socket,
    .title = "Reading an option of a file",
    .cause = "the descriptor is open, but it is that of a file, and getsockopt is for sockets only",
    .fix = "pass a socket",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
