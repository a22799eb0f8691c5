#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const native_socket file = lab.open_file();
  const int on = 1;
  const char* value = reinterpret_cast<const char*>(&on);
  return lab.observe(
      [&] { return ::setsockopt(file, SOL_SOCKET, SO_REUSEADDR, value, sizeof on); });
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.tcp4();
  const int on = 1;
  const char* value = reinterpret_cast<const char*>(&on);
  return lab.observe(
      [&] { return ::setsockopt(s.get(), SOL_SOCKET, SO_REUSEADDR, value, sizeof on); });
}

}  // namespace

SOCKERR_SCENARIO(setsockopt, not_a_socket,
    .title = "Setting an option of a file",
    .cause = "the descriptor is open, but it is that of a file, and setsockopt is for sockets only",
    .fix = "pass a socket",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
