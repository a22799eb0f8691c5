#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const socket_handle s = lab.socket();
  const bool on = true;
  const char* value = reinterpret_cast<const char*>(&on);
  return lab.observe(
      [&] { return ::setsockopt(s.get(), SOL_SOCKET, SO_KEEPALIVE, value, sizeof on); });
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.socket();
  const int on = 1;
  const char* value = reinterpret_cast<const char*>(&on);
  return lab.observe(
      [&] { return ::setsockopt(s.get(), SOL_SOCKET, SO_KEEPALIVE, value, sizeof on); });
}

}  // namespace

SOCKERR_SCENARIO(setsockopt, bool_of_one_byte,
    .title = "A bool is too small for an option that is on or off",
    .cause = "such an option is an int; Winsock is content with its first byte, POSIX systems want all of it",
    .fix = "use an int with the value 1 or 0",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
