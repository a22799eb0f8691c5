#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  endpoint to;
  const socket_handle listener = lab.listener(to);
  const socket_handle s = lab.socket();
  return lab.observe([&] { return ::sendto(s.get(), "hello", 5, 0, to.data(), to.size()); });
}

outcome remedy(lab& lab) {
  endpoint to;
  const socket_handle listener = lab.listener(to);
  const socket_handle s = lab.socket();
  lab.connect(s, to);
  return lab.observe_once([&] { return ::sendto(s.get(), "hello", 5, 0, to.data(), to.size()); });
}

}  // namespace

SOCKERR_SCENARIO(sendto, before_connect,
    .title = "Sending to an address over a stream socket that is not connected",
    .cause = "a stream needs a connection; an address given to sendto does not make one",
    .fix = "connect the socket to the address first",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
