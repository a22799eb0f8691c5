#include "harness/scenario.h"

namespace {

outcome bind_to_port(lab& lab, unsigned port) {
  const socket_handle s = lab.socket();
  endpoint address = lab.loopback();
  reinterpret_cast<sockaddr_vm*>(address.data())->svm_port = port;
  lab.drop_privileges();
  return lab.observe_once([&] { return ::bind(s.get(), address.data(), address.size()); });
}

outcome provoke(lab& lab) { return bind_to_port(lab, 1023); }

outcome remedy(lab& lab) { return bind_to_port(lab, VMADDR_PORT_ANY); }

}  // namespace

SOCKERR_SCENARIO(bind, vsock_privileged_port,
    .title = "The low ports of vsock are not for every user",
    .cause = "ports below 1024 take CAP_NET_BIND_SERVICE, whatever the sysctl for those of IP says",
    .fix = "use a higher port, or give the program the right (setcap cap_net_bind_service+ep)",
    .kind = environment,
    .variants = "vsock",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
