#include "harness/scenario.h"

namespace {

outcome send_file(lab& lab, bool connected) {
  const socket_handle s = lab.socket(), receiver = lab.socket();
  const endpoint to = lab.bind(receiver, lab.loopback());
  if (connected) lab.connect(s, to);
  const native_socket file = lab.open_file();
  return lab.observe_once([&] { return ::sendfile(s.get(), file, nullptr, 16); });
}

outcome provoke(lab& lab) { return send_file(lab, false); }

outcome remedy(lab& lab) { return send_file(lab, true); }

}  // namespace

SOCKERR_SCENARIO(sendfile, no_destination,
    .title = "Sending a file as a datagram without saying to whom",
    .cause = "sendfile has no address argument, and no call of connect has set one for this socket",
    .fix = "connect the socket first",
    .kind = programmer,
    .variants = "udp4 udp6 unix_dgram",
    .provoke = provoke, .remedy = remedy)
