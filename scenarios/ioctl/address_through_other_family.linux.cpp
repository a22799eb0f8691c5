#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, const socket_handle& s) {
  ifreq link{{"lo"}, {}};
  return lab.observe([&] { return ::ioctl(s.get(), SIOCGIFADDR, &link); });
}

outcome provoke(lab& lab) { return ask(lab, lab.socket()); }

outcome remedy(lab& lab) { return ask(lab, lab.udp4()); }

}  // namespace

SOCKERR_SCENARIO(ioctl, address_through_other_family,
    .title = "Asking for the address of an interface through a socket that is not AF_INET",
    .cause = "the flags or the MTU can be asked for through any socket, but addresses belong to IPv4, and only its sockets know the request",
    .fix = "ask through a socket of AF_INET; for IPv6 addresses use getifaddrs",
    .kind = programmer,
    .variants = "tcp6 udp6 unix_stream unix_dgram",
    .provoke = provoke, .remedy = remedy)
