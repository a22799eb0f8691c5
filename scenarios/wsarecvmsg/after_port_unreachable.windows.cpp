#include "harness/scenario.h"

namespace {

connection asking(lab& lab) {
  connection pair = lab.connected();
  lab.receive_timeout(pair.client, 200);
  return pair;
}

outcome receive(lab& lab, const socket_handle& s) {
  const auto recv_msg = extension<LPFN_WSARECVMSG>(s.get(), WSAID_WSARECVMSG);
  char bytes[16];
  WSABUF buffer{sizeof bytes, bytes};
  WSAMSG message{};
  message.lpBuffers = &buffer;
  message.dwBufferCount = 1;
  DWORD received = 0;
  return lab.observe_once(
      [&] { return recv_msg(s.get(), &message, &received, nullptr, nullptr); });
}

outcome provoke(lab& lab) {
  connection pair = asking(lab);
  pair.server.close();
  lab.must([&] { return ::send(pair.client.get(), "hello", 5, 0); }, "send");
  return receive(lab, pair.client);
}

outcome remedy(lab& lab) {
  connection pair = asking(lab);
  lab.must([&] { return ::send(pair.client.get(), "hello", 5, 0); }, "send");
  lab.must([&] { return ::send(pair.server.get(), "hello", 5, 0); }, "send");
  return receive(lab, pair.client);
}

/// The refusal of one datagram says nothing about the next: the socket receives from another peer.
outcome aftermath(lab& lab) {
  connection pair = asking(lab);
  pair.server.close();
  lab.must([&] { return ::send(pair.client.get(), "hello", 5, 0); }, "send");
  char bytes[16];
  lab.require(::recv(pair.client.get(), bytes, sizeof bytes, 0) == -1, "there was an answer");
  lab.hear_from_peer_again(pair.client);
  return receive(lab, pair.client);
}

}  // namespace

SOCKERR_SCENARIO(wsarecvmsg, after_port_unreachable,
    .title = "WSARecvMsg for the answer to a datagram that went to a port without a socket",
    .cause = "nobody will answer; Winsock reports the refusal of the earlier datagram",
    .fix = "start the peer first; a server ignores this error and receives on",
    .kind = peer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
