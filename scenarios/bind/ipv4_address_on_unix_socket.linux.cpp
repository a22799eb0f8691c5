#include "harness/scenario.h"

namespace {

outcome bind_to_address(lab& lab, const endpoint& address) {
  const socket_handle s = lab.socket();
  return lab.observe([&] { return ::bind(s.get(), address.data(), address.size()); });
}

outcome provoke(lab& lab) { return bind_to_address(lab, ipv4("127.0.0.1")); }

outcome remedy(lab& lab) { return bind_to_address(lab, lab.unix_path()); }

}  // namespace

SOCKERR_SCENARIO(bind, ipv4_address_on_unix_socket,
    .title = "An IPv4 address does not fit a unix socket",
    .cause = "a unix socket is bound to a path, and any other address is an invalid argument to it",
    .fix = "give a sockaddr_un with a path, or make the socket with AF_INET",
    .kind = programmer,
    .variants = "unix_stream unix_dgram",
    .provoke = provoke, .remedy = remedy)
