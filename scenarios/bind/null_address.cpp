#include "harness/scenario.h"

namespace {

outcome bind_to_pointer(lab& lab, const sockaddr* address) {
  const socket_handle s = lab.socket();
  const socklen_t length = lab.loopback().size();
  return lab.observe([&] { return ::bind(s.get(), address, length); });
}

outcome provoke(lab& lab) { return bind_to_pointer(lab, nullptr); }

outcome remedy(lab& lab) {
  const endpoint address = lab.loopback();
  return bind_to_pointer(lab, address.data());
}

}  // namespace

SOCKERR_SCENARIO(bind, null_address,
    .title = "A null pointer is no address, not even \"any\"",
    .cause = "there is nothing at the null pointer; the wildcard is an address like any other",
    .fix = "pass an address; for any interface and any port, 0.0.0.0 or :: with port 0",
    .kind = programmer,
    .variants = "tcp4 tcp6 udp4 udp6 unix_stream unix_dgram",
    .provoke = provoke, .remedy = remedy)
