#include "harness/scenario.h"

namespace {

outcome reach(lab& lab, const socket_handle& s, const endpoint& where) {
  return lab.observe_once([&] {
    return ::WSAConnect(s.get(), where.data(), where.size(), nullptr, nullptr, nullptr, nullptr);
  });
}

outcome provoke(lab& lab) {
  const socket_handle server = lab.socket(), s = lab.socket();
  const endpoint where = lab.bind(server, lab.loopback());
  return reach(lab, s, where);
}

outcome remedy(lab& lab) {
  const socket_handle server = lab.socket(), s = lab.socket();
  const endpoint where = lab.bind(server, lab.loopback());
  lab.listen(server);
  return reach(lab, s, where);
}

outcome aftermath(lab& lab) {
  const socket_handle server = lab.socket(), s = lab.socket();
  const endpoint where = lab.bind(server, lab.loopback());
  lab.require(connect_to(s, where) != 0, "the first attempt was not refused");
  lab.listen(server);
  return reach(lab, s, where);
}

}  // namespace

SOCKERR_SCENARIO(wsaconnect, refused,
    .title = "WSAConnect to a port on which nobody listens",
    .cause = "the host is there, but no socket listens on the port, so it refuses",
    .fix = "start the server first, or try again until it listens",
    .kind = peer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
