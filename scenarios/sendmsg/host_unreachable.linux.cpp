#include "harness/scenario.h"

namespace {

/// Sends to a server, wherever that is, once more when it is known what became of a datagram.
outcome send_twice(lab& lab, const endpoint& host) {
  const socket_handle s = lab.udp4(), server = lab.udp4();
  const unsigned short port = lab.bind(server, ipv4("0.0.0.0")).port();
  lab.option(s, IPPROTO_IP, IP_RECVERR, 1);
  lab.connect(s, host.with_port(port));
  lab.must([&] { return ::send(s.get(), "hello", 5, 0); }, "send");
  lab.await_arrival(s, server);
  greeting m;
  return lab.observe_once([&] { return ::sendmsg(s.get(), &m, 0); });
}

outcome provoke(lab& lab) {
  const network& network = lab.own_network();
  return send_twice(lab, network.absent_host());
}

outcome remedy(lab& lab) {
  network& network = lab.own_network();
  network.assign(network.absent_host());
  return send_twice(lab, network.absent_host());
}

}  // namespace

SOCKERR_SCENARIO(sendmsg, host_unreachable,
    .title = "No host has the address to which an earlier datagram went",
    .cause = "nobody on the link answers for the address; a socket with IP_RECVERR is told at its next call",
    .fix = "bring the host up, or correct its address",
    .kind = environment,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
