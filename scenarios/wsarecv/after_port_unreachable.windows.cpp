#include "harness/scenario.h"

namespace {

int take(const socket_handle& s) {
  char bytes[16];
  WSABUF buffer{sizeof bytes, bytes};
  DWORD received = 0, flags = 0;
  return ::WSARecv(s.get(), &buffer, 1, &received, &flags, nullptr, nullptr);
}

outcome receive(lab& lab, const socket_handle& s) {
  return lab.observe_once([&] { return take(s); });
}

outcome provoke(lab& lab) {
  connection pair = lab.connected();
  lab.receive_timeout(pair.client, 500);
  pair.server.close();
  lab.must([&] { return ::send(pair.client.get(), "hello", 5, 0); }, "send");
  return receive(lab, pair.client);
}

outcome remedy(lab& lab) {
  connection pair = lab.connected();
  lab.receive_timeout(pair.client, 500);
  lab.must([&] { return ::send(pair.client.get(), "hello", 5, 0); }, "send");
  lab.must([&] { return ::send(pair.server.get(), "hello", 5, 0); }, "send");
  return receive(lab, pair.client);
}

/// The refusal of one datagram says nothing about the next: the socket receives from another peer.
outcome aftermath(lab& lab) {
  connection pair = lab.connected();
  lab.receive_timeout(pair.client, 500);
  pair.server.close();
  lab.must([&] { return ::send(pair.client.get(), "hello", 5, 0); }, "send");
  lab.require(take(pair.client) == -1, "there was an answer");
  lab.hear_from_peer_again(pair.client);
  return receive(lab, pair.client);
}

}  // namespace

SOCKERR_SCENARIO(wsarecv, after_port_unreachable,
    .title = "WSARecv on a connected UDP socket receives the refusal of what it sent before",
    .cause = "nobody had the port, the other host said so, and the next call reports it",
    .fix = "start the peer first, or go on receiving: the socket works as before",
    .kind = peer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
