#include "harness/scenario.h"

namespace {

outcome bind_with_length(lab& lab, socklen_t length) {
  const socket_handle s = lab.socket();
  const endpoint address = ipv4("127.0.0.1");
  return lab.observe([&] { return ::bind(s.get(), address.data(), length); });
}

outcome provoke(lab& lab) { return bind_with_length(lab, sizeof(sockaddr_in) - 1); }

outcome remedy(lab& lab) { return bind_with_length(lab, sizeof(sockaddr_in)); }

}  // namespace

SOCKERR_SCENARIO(bind, address_too_short,
    .title = "The length given is too short for the address",
    .cause = "an IPv4 address takes a whole sockaddr_in, and the call may read only as far as the length says",
    .fix = "pass sizeof(sockaddr_in)",
    .kind = programmer,
    .variants = "tcp4 udp4",
    .provoke = provoke, .remedy = remedy)
