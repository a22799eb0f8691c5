#include "harness/scenario.h"

namespace {

outcome send_to(lab& lab, const socket_handle& s) {
  const socket_handle receiver = lab.udp4();
  endpoint to = lab.bind(receiver, lab.loopback4());
  return lab.observe_once([&] { return ::sendto(s.get(), "hello", 5, 0, to.data(), to.size()); });
}

outcome provoke(lab& lab) { return send_to(lab, lab.unix_dgram()); }

outcome remedy(lab& lab) { return send_to(lab, lab.udp4()); }

}  // namespace

SOCKERR_SCENARIO(sendto, inet_address_on_unix_socket,
    .title = "An IPv4 address does not fit a unix socket",
    .cause = "a socket reaches addresses of its own family only; for unix sockets those are paths",
    .fix = "make the socket with the family of the address",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
