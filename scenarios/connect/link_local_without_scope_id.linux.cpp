#include "harness/scenario.h"

namespace {

outcome connect_to_link_local(lab& lab, unsigned scope) {
  network& network = lab.own_network();
  const socket_handle listener = lab.tcp6(), s = lab.tcp6();
  endpoint where = ipv6("fe80::77", lab.bind(listener, ipv6("::")).port());
  lab.listen(listener);
  network.assign(where.with_port(0));
  reinterpret_cast<sockaddr_in6*>(where.data())->sin6_scope_id = scope;
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

outcome provoke(lab& lab) { return connect_to_link_local(lab, 0); }

outcome remedy(lab& lab) { return connect_to_link_local(lab, 1); }  // loopback's, as everywhere

}  // namespace

SOCKERR_SCENARIO(connect, link_local_without_scope_id,
    .title = "Connecting to a link-local address without saying on which link",
    .cause = "every link has the network fe80::/10, so such an address means nothing without its interface",
    .fix = "set sin6_scope_id to the number of the interface; getaddrinfo does for fe80::77%eth0",
    .kind = programmer,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
