#include "harness/scenario.h"

namespace {

/// The lowest port that everybody may bind: 1024 unless the machine says otherwise.
int first_free_for_all(lab& lab) {
  const int port = lab.kernel_setting("net.ipv4.ip_unprivileged_port_start", IPPORT_RESERVED);
  if (port == 0)
    lab.skip("everybody may bind every port here: net.ipv4.ip_unprivileged_port_start is 0");
  return port;
}

outcome bind_as_ordinary_user(lab& lab, int port) {
  const endpoint address = lab.loopback().with_port(static_cast<unsigned short>(port));
  const socket_handle s = lab.socket();
  lab.drop_privileges();
  return lab.observe([&] { return ::bind(s.get(), address.data(), address.size()); });
}

outcome provoke(lab& lab) { return bind_as_ordinary_user(lab, first_free_for_all(lab) - 1); }

outcome remedy(lab& lab) { return bind_as_ordinary_user(lab, 0); }

}  // namespace

SOCKERR_SCENARIO(bind, privileged_port,
    .title = "The low ports are not for every user",
    .cause = "ports below net.ipv4.ip_unprivileged_port_start, 1024 as a rule, take CAP_NET_BIND_SERVICE",
    .fix = "use a higher port, or give the program the right (setcap cap_net_bind_service+ep), or lower the sysctl",
    .kind = environment,
    .variants = "tcp4 tcp6 udp4 udp6",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
