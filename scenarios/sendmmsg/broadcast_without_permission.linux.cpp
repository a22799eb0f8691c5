#include "harness/scenario.h"

namespace {

/// The broadcast address of the loopback network, where nothing leaves the machine.
endpoint everybody(lab& lab, const socket_handle& receiver) {
  return ipv4("127.255.255.255").with_port(lab.bind(receiver, lab.loopback4()).port());
}

outcome provoke(lab& lab) {
  const socket_handle s = lab.udp4(), receiver = lab.udp4();
  endpoint to = everybody(lab, receiver);
  greeting m(to.data(), to.size());
  mmsghdr batch{m, 0};
  return lab.observe([&] { return ::sendmmsg(s.get(), &batch, 1, 0); });
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.udp4(), receiver = lab.udp4();
  endpoint to = everybody(lab, receiver);
  lab.option(s, SOL_SOCKET, SO_BROADCAST, 1);
  greeting m(to.data(), to.size());
  mmsghdr batch{m, 0};
  return lab.observe_once([&] { return ::sendmmsg(s.get(), &batch, 1, 0); });
}

}  // namespace

SOCKERR_SCENARIO(sendmmsg, broadcast_without_permission,
    .title = "A broadcast message from a socket that was not prepared for it",
    .cause = "so that nobody floods a network by mistake, a socket must be allowed to broadcast",
    .fix = "set SO_BROADCAST on the socket first; it takes no privilege",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
