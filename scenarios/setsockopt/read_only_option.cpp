#include "harness/scenario.h"

namespace {

int option_of(const lab& lab) {
  if (lab.variant("so_error")) return SO_ERROR;
  return lab.variant("so_acceptconn") ? SO_ACCEPTCONN : SO_TYPE;
}

outcome provoke(lab& lab) {
  const socket_handle s = lab.variant("so_type_of_udp") ? lab.udp4() : lab.tcp4();
  lab.bind(s, lab.loopback4());
  const int option = option_of(lab), number = SOCK_STREAM;
  const char* value = reinterpret_cast<const char*>(&number);
  return lab.observe(
      [&] { return ::setsockopt(s.get(), SOL_SOCKET, option, value, sizeof number); });
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.variant("so_type_of_udp") ? lab.udp4() : lab.tcp4();
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
    .variants = "so_type so_type_of_udp so_error so_acceptconn",
    .provoke = provoke, .remedy = remedy)
