#include "harness/scenario.h"

namespace {

outcome bind_with_length(lab& lab, socklen_t length) {
  const socket_handle s = lab.socket();
  const endpoint address = ipv6("::1");
  return lab.observe_once([&] { return ::bind(s.get(), address.data(), length); });
}

outcome provoke(lab& lab) {
  constexpr socklen_t size_by_rfc_2133 = 24;
  return bind_with_length(lab, size_by_rfc_2133);
}

outcome remedy(lab& lab) { return bind_with_length(lab, sizeof(sockaddr_in6)); }

}  // namespace

SOCKERR_SCENARIO(bind, ipv6_address_without_scope_field,
    .title = "The old, shorter sockaddr_in6 is not taken everywhere",
    .cause = "RFC 2133 had no sin6_scope_id, and Linux still takes the 24 bytes of that time; Winsock asks for all 28",
    .fix = "pass sizeof(sockaddr_in6)",
    .kind = programmer,
    .variants = "tcp6 udp6",
    .provoke = provoke, .remedy = remedy)
