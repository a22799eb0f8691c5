#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  endpoint to;
  const socket_handle listener = lab.listener(to), s = lab.socket();
  lab.connect(s, to);
  greeting m(to.data(), to.size());
  mmsghdr batch{m, 0};
  return lab.observe([&] { return ::sendmmsg(s.get(), &batch, 1, 0); });
}

outcome remedy(lab& lab) {
  endpoint to;
  const socket_handle listener = lab.listener(to), s = lab.socket();
  lab.connect(s, to);
  greeting m;
  mmsghdr batch{m, 0};
  return lab.observe_once([&] { return ::sendmmsg(s.get(), &batch, 1, 0); });
}

}  // namespace

SOCKERR_SCENARIO(sendmmsg, address_on_connected_stream,
    .title = "A connected unix stream socket refuses a message with an address",
    .cause = "the connection says already where everything goes; a unix socket of whole messages ignores the address",
    .fix = "leave msg_name null",
    .kind = programmer,
    .variants = "unix_stream unix_seqpacket",
    .provoke = provoke, .remedy = remedy)
