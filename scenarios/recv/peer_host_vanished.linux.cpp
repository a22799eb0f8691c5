#include "harness/scenario.h"

namespace {

/// A connection whose client gives up early when its peer is silent: after data that is not
/// acknowledged, or after a question whether the peer is still there.
connection impatient(lab& lab) {
  connection c = lab.connected();
  if (lab.variant("user_timeout")) {
    lab.option(c.client, IPPROTO_TCP, TCP_USER_TIMEOUT, 100);
  } else {
    lab.option(c.client, IPPROTO_TCP, TCP_KEEPIDLE, 1);
    lab.option(c.client, IPPROTO_TCP, TCP_KEEPINTVL, 1);
    lab.option(c.client, IPPROTO_TCP, TCP_KEEPCNT, 1);
    lab.option(c.client, SOL_SOCKET, SO_KEEPALIVE, 1);
  }
  return c;
}

outcome receive(lab& lab, bool vanished) {
  network& network = lab.own_network();
  const connection c = impatient(lab);
  if (vanished) network.guard(lab.local_endpoint(c.server).port(), firewall_action::drop);
  if (lab.variant("user_timeout"))
    lab.must([&] { return ::send(c.client.get(), "hello", 5, 0); }, "ask");
  if (!vanished) lab.must([&] { return ::send(c.server.get(), "answer", 6, 0); }, "answer");
  char buffer[16];
  return lab.observe_once([&] { return ::recv(c.client.get(), buffer, sizeof buffer, 0); });
}

outcome provoke(lab& lab) { return receive(lab, true); }

outcome remedy(lab& lab) { return receive(lab, false); }

/// Other hosts are reached as before.
outcome aftermath(lab& lab) {
  network& network = lab.own_network();
  const connection c = impatient(lab);
  network.guard(lab.local_endpoint(c.server).port(), firewall_action::drop);
  if (lab.variant("user_timeout"))
    lab.must([&] { return ::send(c.client.get(), "hello", 5, 0); }, "ask");
  char buffer[16];
  lab.require(::recv(c.client.get(), buffer, sizeof buffer, 0) == -1, "there was an answer");
  const connection next = impatient(lab);
  lab.must([&] { return ::send(next.server.get(), "hello", 5, 0); }, "send");
  return lab.observe_once([&] { return ::recv(next.client.get(), buffer, sizeof buffer, 0); });
}

}  // namespace

SOCKERR_SCENARIO(recv, peer_host_vanished,
    .title = "The peer's host lost its power or its network, and says nothing any more",
    .cause = "nothing ends such a connection but a time: that of unacknowledged data (TCP_USER_TIMEOUT, else a quarter of an hour) or of keep-alive",
    .fix = "connect anew; switch keep-alive on where a connection waits without sending, or it waits for ever",
    .kind = peer,
    .variants = "tcp4 tcp6 x user_timeout keepalive",
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
