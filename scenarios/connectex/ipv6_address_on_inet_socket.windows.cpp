#include "harness/scenario.h"

namespace {

outcome reach(lab& lab, const socket_handle& s, const endpoint& where) {
  const auto connect_ex = extension<LPFN_CONNECTEX>(s.get(), WSAID_CONNECTEX);
  overlapped_operation operation(s.get());
  return lab.observe_once([&] {
    return operation.finish(as_status(connect_ex(s.get(), where.data(), where.size(), nullptr, 0,
                                                 nullptr, operation.get())));
  });
}

outcome provoke(lab& lab) {
  const socket_handle listener = lab.tcp6(), s = lab.tcp4();
  const endpoint where = lab.bind(listener, lab.loopback6());
  lab.listen(listener);
  lab.bind(s, lab.loopback4());
  return reach(lab, s, where);
}

outcome remedy(lab& lab) {
  const socket_handle listener = lab.tcp6(), s = lab.tcp6();
  const endpoint where = lab.bind(listener, lab.loopback6());
  lab.listen(listener);
  lab.bind(s, lab.loopback6());
  return reach(lab, s, where);
}

}  // namespace

SOCKERR_SCENARIO(connectex, ipv6_address_on_inet_socket,
    .title = "ConnectEx to an IPv6 address on an IPv4 socket",
    .cause = "a socket reaches addresses of its own family only",
    .fix = "make the socket of the family of the address",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
