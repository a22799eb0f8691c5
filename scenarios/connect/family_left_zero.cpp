#include "harness/scenario.h"

namespace {

outcome connect_to_family(lab& lab, int family) {
  endpoint where;
  const socket_handle listener = lab.listener(where), s = lab.socket();
  where.data()->sa_family = static_cast<decltype(sockaddr::sa_family)>(family);
  const outcome seen =
      lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
  endpoint peer;
  const bool connected = ::getpeername(s.get(), peer.data(), peer.size_out()) == 0;
  return seen.failed ? seen : lab.with_detail(seen, "connected", connected);
}

outcome provoke(lab& lab) { return connect_to_family(lab, 0); }

outcome remedy(lab& lab) {
  return connect_to_family(lab, lab.variant("tcp4") ? AF_INET : AF_INET6);
}

}  // namespace

SOCKERR_SCENARIO(connect, family_left_zero,
    .title = "The family in the address was never set",
    .cause = "family 0 is AF_UNSPEC, which asks to undo a connection and not to make one",
    .fix = "set sin_family or sin6_family to the family of the socket",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
