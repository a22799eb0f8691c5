#include "harness/scenario.h"

namespace {

outcome bind_without(lab& lab, socklen_t missing) {
  const socket_handle s = lab.socket();
  const endpoint address = lab.loopback();
  return lab.observe_once([&] { return ::bind(s.get(), address.data(), address.size() - missing); });
}

outcome provoke(lab& lab) { return bind_without(lab, 1); }

outcome remedy(lab& lab) { return bind_without(lab, 0); }

}  // namespace

SOCKERR_SCENARIO(bind, address_too_short,
    .title = "The length given is too short for the address",
    .cause = "an address takes its whole structure, such as a sockaddr_in, and the call may read only as far as the length says",
    .fix = "pass the size of the structure, such as sizeof(sockaddr_in)",
    .kind = programmer,
    .variants = "tcp4 udp4 vsock",
    .provoke = provoke, .remedy = remedy)
