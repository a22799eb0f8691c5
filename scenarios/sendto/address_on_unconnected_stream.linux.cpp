#include "harness/scenario.h"

namespace {

outcome send_to(lab& lab, const socket_handle& s, const socket_handle& receiver) {
  const endpoint to = lab.bind(receiver, lab.unix_path());
  return lab.observe_once([&] { return ::sendto(s.get(), "hello", 5, 0, to.data(), to.size()); });
}

outcome provoke(lab& lab) {
  const socket_handle receiver = lab.socket();
  return send_to(lab, lab.socket(), receiver);
}

outcome remedy(lab& lab) {
  const socket_handle receiver = lab.unix_dgram();
  return send_to(lab, lab.unix_dgram(), receiver);
}

}  // namespace

SOCKERR_SCENARIO(sendto, address_on_unconnected_stream,
    .title = "Sending to the path of a server over a unix stream socket that is not connected",
    .cause = "a stream goes where it was connected to, and never takes an address",
    .fix = "connect first, or use datagram sockets at both ends",
    .kind = programmer,
    .variants = "unix_stream unix_seqpacket",
    .provoke = provoke, .remedy = remedy)
