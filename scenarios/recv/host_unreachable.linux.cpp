#include "harness/scenario.h"

namespace {

/// Asks a server, wherever that is, which answers whoever asks.
outcome ask(lab& lab, const endpoint& host) {
  const socket_handle s = lab.udp4(), server = lab.udp4();
  const unsigned short port = lab.bind(server, ipv4("0.0.0.0")).port();
  lab.nonblocking(server);
  lab.option(s, IPPROTO_IP, IP_RECVERR, 1);
  lab.connect(s, host.with_port(port));
  lab.must([&] { return ::send(s.get(), "hello", 5, 0); }, "send");
  lab.await_arrival(s, server);
  char buffer[16];
  endpoint client;
  if (::recvfrom(server.get(), buffer, sizeof buffer, 0, client.data(), client.size_out()) > 0) {
    lab.connect(server, client);
    lab.must([&] { return ::send(server.get(), "answer", 6, 0); }, "answer");
  }
  lab.await(s, POLLIN);
  return lab.observe_once([&] { return ::recv(s.get(), buffer, sizeof buffer, 0); });
}

outcome provoke(lab& lab) {
  const network& network = lab.own_network();
  return ask(lab, network.absent_host());
}

outcome remedy(lab& lab) {
  network& network = lab.own_network();
  network.assign(network.absent_host());
  return ask(lab, network.absent_host());
}

}  // namespace

SOCKERR_SCENARIO(recv, host_unreachable,
    .title = "No host has the address to which an earlier datagram went",
    .cause = "nobody on the link answers for the address, which a socket with IP_RECVERR is told",
    .fix = "bring the host up, or correct its address",
    .kind = environment,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
