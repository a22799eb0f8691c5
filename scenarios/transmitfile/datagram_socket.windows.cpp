#include "harness/scenario.h"

namespace {

outcome say(lab& lab, const socket_handle& s) {
  const auto file = reinterpret_cast<HANDLE>(lab.open_file());
  return lab.observe_once(
      [&] { return as_status(::TransmitFile(s.get(), file, 16, 0, nullptr, nullptr, 0)); });
}

outcome provoke(lab& lab) {
  const connection pair = lab.connected();
  return say(lab, pair.client);
}

outcome remedy(lab& lab) {
  const socket_handle listener = lab.tcp4(), s = lab.tcp4();
  const endpoint where = lab.bind(listener, lab.loopback4());
  lab.listen(listener);
  lab.connect(s, where);
  return say(lab, s);
}

}  // namespace

SOCKERR_SCENARIO(transmitfile, datagram_socket,
    .title = "Sending a file over datagrams",
    .cause = "TransmitFile sends over connections only",
    .fix = "read the file, and send its parts with sendto",
    .kind = programmer,
    .variants = "udp4",
    .provoke = provoke, .remedy = remedy)
