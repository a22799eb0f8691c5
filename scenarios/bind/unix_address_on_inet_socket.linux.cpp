#include "harness/scenario.h"

namespace {

outcome bind_to_path(lab& lab, const socket_handle& s) {
  const endpoint path = lab.unix_path();
  return lab.observe_once([&] { return ::bind(s.get(), path.data(), path.size()); });
}

outcome provoke(lab& lab) { return bind_to_path(lab, lab.socket()); }

outcome remedy(lab& lab) { return bind_to_path(lab, lab.unix_stream()); }

}  // namespace

SOCKERR_SCENARIO(bind, unix_address_on_inet_socket,
    .title = "A path is no address for an Internet socket",
    .cause = "the family of the address is AF_UNIX, and the socket was made with another",
    .fix = "make the socket with AF_UNIX, or give it an address of its own family",
    .kind = programmer,
    .variants = "tcp4 tcp6 udp4 udp6",
    .provoke = provoke, .remedy = remedy)
