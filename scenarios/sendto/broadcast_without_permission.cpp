#include "harness/scenario.h"

namespace {

/// The broadcast address of the loopback network, where nothing leaves the machine.
endpoint everybody(lab& lab, const socket_handle& receiver) {
  return ipv4("127.255.255.255").with_port(lab.bind(receiver, lab.loopback4()).port());
}

outcome provoke(lab& lab) {
  const socket_handle s = lab.socket(), receiver = lab.socket();
  const endpoint to = everybody(lab, receiver);
  return lab.observe([&] { return ::sendto(s.get(), "hello", 5, 0, to.data(), to.size()); });
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.socket(), receiver = lab.socket();
  const endpoint to = everybody(lab, receiver);
  lab.option(s, SOL_SOCKET, SO_BROADCAST, 1);
  return lab.observe_once([&] { return ::sendto(s.get(), "hello", 5, 0, to.data(), to.size()); });
}

}  // namespace

SOCKERR_SCENARIO(sendto, broadcast_without_permission,
    .title = "A broadcast from a socket that was not prepared for it",
    .cause = "so that nobody floods a network by mistake, a socket must be allowed to broadcast",
    .fix = "set SO_BROADCAST on the socket first; it takes no privilege",
    .kind = programmer,
    .variants = "udp4 linux_raw4",
    .provoke = provoke, .remedy = remedy)
