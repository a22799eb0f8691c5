#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, native_socket s) {
  ifreq link{};
  link.ifr_name[0] = 'l';
  link.ifr_name[1] = 'o';
  return lab.observe([&] { return ::ioctl(s, SIOCGIFFLAGS, &link); });
}

outcome provoke(lab& lab) { return ask(lab, lab.open_file()); }

outcome remedy(lab& lab) {
  const socket_handle s = lab.udp4();
  return ask(lab, s.get());
}

}  // namespace

SOCKERR_SCENARIO(ioctl, not_a_socket,
    .title = "Asking for a network interface through a file",
    .cause = "requests about interfaces go through any socket, and a file is none",
    .fix = "make a socket for the request: socket(AF_INET, SOCK_DGRAM, 0)",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
