#include "harness/scenario.h"

namespace {

/// Waits until the refusal has come, but not for ever: not every system shows it to poll.
void allow_refusal(const socket_handle& s) {
  pollfd waiting{};
  waiting.fd = s.get();
  waiting.events = POLLIN;
  ::poll(&waiting, 1, 100);
}

outcome provoke(lab& lab) {
  connection c = lab.connected();
  c.server.close();
  lab.must([&] { return ::send(c.client.get(), "hello", 5, 0); }, "first send");
  allow_refusal(c.client);
  return lab.observe_once([&] { return ::send(c.client.get(), "hello", 5, 0); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  lab.must([&] { return ::send(c.client.get(), "hello", 5, 0); }, "first send");
  return lab.observe_once([&] { return ::send(c.client.get(), "hello", 5, 0); });
}

/// The peer comes back on its port, and is sent to on the same socket.
outcome aftermath(lab& lab) {
  connection c = lab.connected();
  const endpoint peer_at = lab.local_endpoint(c.server);
  c.server.close();
  lab.must([&] { return ::send(c.client.get(), "hello", 5, 0); }, "first send");
  allow_refusal(c.client);
  const socket_handle back = lab.socket();
  lab.bind(back, peer_at);
  // One send may report the refusal, and sends nothing then; the next does.
  const bool refused = ::send(c.client.get(), "hello", 5, 0) == -1;
  if (refused) lab.must([&] { return ::send(c.client.get(), "again!", 6, 0); }, "second send");
  lab.receive_timeout(back, 2000);
  char buffer[16];
  return lab.observe_once(
      [&] { return exactly(refused ? 6 : 5, ::recv(back.get(), buffer, sizeof buffer, 0)); });
}

}  // namespace

SOCKERR_SCENARIO(send, after_port_unreachable,
    .title = "Sending on a connected UDP socket reports the refusal of the datagram before",
    .cause = "nobody had the port; the refusal waits at the socket until a call reports it, and that call sends nothing",
    .fix = "start the receiver first, or send again: the failure was of the datagram before",
    .kind = peer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
