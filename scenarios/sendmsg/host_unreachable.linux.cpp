#include "harness/scenario.h"

namespace {

/// A socket of which a datagram is on its way to `host`.
socket_handle ask(lab& lab, const endpoint& host) {
  socket_handle s = lab.udp4();
  lab.option(s, IPPROTO_IP, IP_RECVERR, 1);
  lab.connect(s, host);
  lab.must([&] { return ::send(s.get(), "hello", 5, 0); }, "send");
  return s;
}

outcome provoke(lab& lab) {
  const network& network = lab.own_network();
  const socket_handle s = ask(lab, network.absent_host());
  lab.await(s, POLLERR);
  greeting m;
  return lab.observe_once([&] { return ::sendmsg(s.get(), &m, 0); });
}

outcome remedy(lab& lab) {
  network& network = lab.own_network();
  network.assign(network.absent_host());
  const socket_handle host = lab.udp4();
  lab.bind(host, network.absent_host());
  const socket_handle s = ask(lab, network.absent_host());
  greeting m;
  return lab.observe_once([&] { return ::sendmsg(s.get(), &m, 0); });
}

}  // namespace

SOCKERR_SCENARIO(sendmsg, host_unreachable,
    .title = "No host has the address to which an earlier datagram went",
    .cause = "nobody on the link answers for the address; a socket with IP_RECVERR is told at its next call",
    .fix = "bring the host up, or correct its address",
    .kind = environment,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
