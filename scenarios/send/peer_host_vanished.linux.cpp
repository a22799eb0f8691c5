#include "harness/scenario.h"

namespace {

/// Sends again over a connection after the time in which what it sent should have been acknowledged.
outcome send_again(lab& lab, bool vanished) {
  network& network = lab.own_network();
  const connection c = lab.connected();
  lab.option(c.client, IPPROTO_TCP, TCP_USER_TIMEOUT, 100);
  if (vanished) network.guard(lab.local_endpoint(c.server).port(), firewall_action::drop);
  lab.must([&] { return ::send(c.client.get(), "hello", 5, 0); }, "ask");
  if (!vanished) lab.must([&] { return ::send(c.server.get(), "answer", 6, 0); }, "answer");
  lab.await(c.client, POLLIN);
  return lab.observe_once([&] { return ::send(c.client.get(), "hello", 5, 0); });
}

outcome provoke(lab& lab) { return send_again(lab, true); }

outcome remedy(lab& lab) { return send_again(lab, false); }

/// Other hosts are reached as before.
outcome aftermath(lab& lab) {
  network& network = lab.own_network();
  const connection c = lab.connected();
  lab.option(c.client, IPPROTO_TCP, TCP_USER_TIMEOUT, 100);
  network.guard(lab.local_endpoint(c.server).port(), firewall_action::drop);
  lab.must([&] { return ::send(c.client.get(), "hello", 5, 0); }, "ask");
  lab.await(c.client, POLLIN);
  lab.require(::send(c.client.get(), "hello", 5, 0) == -1, "the peer is there");
  const connection next = lab.connected();
  return lab.observe_once([&] { return ::send(next.client.get(), "hello", 5, 0); });
}

}  // namespace

SOCKERR_SCENARIO(send, peer_host_vanished,
    .title = "The peer's host vanished and has acknowledged nothing for too long",
    .cause = "sending succeeds until TCP gives up repeating, after TCP_USER_TIMEOUT or a quarter of an hour; the next call is told",
    .fix = "connect anew, and send again what was not answered; set TCP_USER_TIMEOUT to learn of it earlier",
    .kind = peer,
    .variants = "tcp4 tcp6",
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
