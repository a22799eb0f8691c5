#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const socket_handle s = lab.socket();
  return lab.observe(
      [&] { return ::setsockopt(s.get(), SOL_SOCKET, SO_BINDTODEVICE, "nosuchdevice", 12); });
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.socket();
  return lab.observe_once(
      [&] { return ::setsockopt(s.get(), SOL_SOCKET, SO_BINDTODEVICE, "lo", 2); });
}

}  // namespace

SOCKERR_SCENARIO(setsockopt, device_missing,
    .title = "Binding a socket to a network device that is not there",
    .cause = "no interface of the machine has this name (in this network namespace)",
    .fix = "name an interface that exists; if_nameindex lists them",
    .kind = environment,
    .variants = "tcp4 tcp6 udp4 udp6",
    .provoke = provoke, .remedy = remedy)
