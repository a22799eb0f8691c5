#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const socket_handle listener = lab.tcp4(), s = lab.unix_stream();
  const endpoint where = lab.bind(listener, lab.loopback4());
  lab.listen(listener);
  return lab.observe([&] { return ::connect(s.get(), where.data(), where.size()); });
}

outcome remedy(lab& lab) {
  const socket_handle listener = lab.tcp4(), s = lab.tcp4();
  const endpoint where = lab.bind(listener, lab.loopback4());
  lab.listen(listener);
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

}  // namespace

SOCKERR_SCENARIO(connect, inet_address_on_unix_socket,
    .title = "An IPv4 address does not fit a unix socket",
    .cause = "a socket reaches addresses of its own family only; for unix sockets those are paths",
    .fix = "make the socket with the family of the address",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
