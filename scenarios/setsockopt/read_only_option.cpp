#include "harness/scenario.h"

namespace {

int option_of(const lab& lab) {
  return lab.variant("so_type") ? SO_TYPE : lab.variant("so_error") ? SO_ERROR : SO_ACCEPTCONN;
}

outcome provoke(lab& lab) {
  const socket_handle s = lab.tcp4();
  lab.bind(s, lab.loopback4());
  const int option = option_of(lab), number = SOCK_STREAM;
  const char* value = reinterpret_cast<const char*>(&number);
  return lab.observe(
      [&] { return ::setsockopt(s.get(), SOL_SOCKET, option, value, sizeof number); });
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.tcp4();
  lab.bind(s, lab.loopback4());
  int option = option_of(lab), number = 0;
  socklen_t size = sizeof number;
  char* value = reinterpret_cast<char*>(&number);
  return lab.observe([&] { return ::getsockopt(s.get(), SOL_SOCKET, option, value, &size); });
}

}  // namespace

SOCKERR_SCENARIO(setsockopt, read_only_option,
    .title = "Setting an option that can only be read",
    .cause = "what the socket is and what happened to it are facts; only Winsock lets a program write SO_ERROR",
    .fix = "read such an option with getsockopt; the type of a socket is chosen when it is made",
    .kind = programmer,
    .variants = "so_type so_error so_acceptconn",
    .provoke = provoke, .remedy = remedy)
