#include "harness/scenario.h"

namespace {

/// Asks over a connection whose port is, or is not, behind the firewall by then, and is answered.
outcome ask(lab& lab, bool guarded) {
  network& network = lab.own_network();
  const connection c = lab.connected();
  endpoint other;
  const socket_handle neighbour = lab.listener(other);
  const unsigned short port = lab.local_endpoint(c.server).port();
  network.guard(guarded ? port : other.port(), firewall_action::reset);
  lab.must([&] { return ::send(c.client.get(), "hello", 5, 0); }, "ask");
  if (!guarded) lab.must([&] { return ::send(c.server.get(), "answer", 6, 0); }, "answer");
  char buffer[16];
  return lab.observe_once([&] { return ::recv(c.client.get(), buffer, sizeof buffer, 0); });
}

outcome provoke(lab& lab) { return ask(lab, true); }

outcome remedy(lab& lab) { return ask(lab, false); }

/// The server's end has not been told, and still has the connection.
outcome aftermath(lab& lab) {
  network& network = lab.own_network();
  const connection c = lab.connected();
  network.guard(lab.local_endpoint(c.server).port(), firewall_action::reset);
  lab.must([&] { return ::send(c.client.get(), "hello", 5, 0); }, "ask");
  char buffer[16];
  lab.require(::recv(c.client.get(), buffer, sizeof buffer, 0) == -1, "there was an answer");
  return lab.observe_once([&] { return ::send(c.server.get(), "hello", 5, 0); });
}

}  // namespace

SOCKERR_SCENARIO(recv, reset_by_firewall,
    .title = "A connection that worked is reset by something between the two ends",
    .cause = "a firewall, often one that forgot an idle connection, answers the next packet with a reset in the peer's name",
    .fix = "connect anew; keep idle connections alive, or end them before the firewall forgets them",
    .kind = peer,
    .variants = "tcp4 tcp6",
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
