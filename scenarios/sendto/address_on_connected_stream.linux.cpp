#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  endpoint to;
  const socket_handle listener = lab.listener(to);
  const socket_handle s = lab.socket();
  lab.connect(s, to);
  return lab.observe([&] { return ::sendto(s.get(), "hello", 5, 0, to.data(), to.size()); });
}

outcome remedy(lab& lab) {
  endpoint to;
  const socket_handle listener = lab.listener(to);
  const socket_handle s = lab.socket();
  lab.connect(s, to);
  return lab.observe_once([&] { return ::sendto(s.get(), "hello", 5, 0, nullptr, 0); });
}

}  // namespace

SOCKERR_SCENARIO(sendto, address_on_connected_stream,
    .title = "A connected unix stream socket refuses an address, even that of its peer",
    .cause = "the connection says already where everything goes; a unix socket of whole messages ignores the address",
    .fix = "use send, or sendto with a null address and a length of 0",
    .kind = programmer,
    .variants = "unix_stream unix_seqpacket",
    .provoke = provoke, .remedy = remedy)
