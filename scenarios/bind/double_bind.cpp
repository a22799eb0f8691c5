#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const socket_handle s = lab.socket();
  lab.bind(s, lab.loopback());
  const endpoint second = lab.loopback();
  return lab.observe([&] { return ::bind(s.get(), second.data(), second.size()); });
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.socket(), fresh = lab.socket();
  lab.bind(s, lab.loopback());
  const endpoint second = lab.loopback();
  return lab.observe([&] { return ::bind(fresh.get(), second.data(), second.size()); });
}

}  // namespace

SOCKERR_SCENARIO(bind, double_bind,
    .title = "A socket that has an address refuses a second bind",
    .cause = "bind gives a socket its one local address, which cannot be changed afterwards",
    .fix = "make a new socket for the second address",
    .kind = programmer,
    .variants = "tcp4 tcp6 udp4 udp6 unix_stream unix_dgram unix_seqpacket vsock",
    .provoke = provoke, .remedy = remedy)
