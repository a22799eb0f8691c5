#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const socket_handle s = lab.socket();
  const outcome seen = lab.observe_once([&] { return ::listen(s.get(), 8); });
  if (seen.failed) return seen;
  return lab.with_detail(seen, "port chosen", lab.local_endpoint(s).port() != 0);
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.socket();
  lab.bind(s, lab.loopback());
  return lab.observe_once([&] { return ::listen(s.get(), 8); });
}

}  // namespace

SOCKERR_SCENARIO(listen, unbound_socket,
    .title = "Listening without an address",
    .cause = "nothing says where to listen. Linux then takes any free TCP port, on every address of the machine, and reports success",
    .fix = "call bind before listen",
    .kind = programmer,
    .variants = "tcp4 tcp6 unix_stream unix_seqpacket vsock",
    .provoke = provoke, .remedy = remedy)
