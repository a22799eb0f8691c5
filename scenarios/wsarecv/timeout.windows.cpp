#include "harness/scenario.h"

namespace {

outcome receive(lab& lab, const socket_handle& s) {
  char bytes[16];
  WSABUF buffer{sizeof bytes, bytes};
  DWORD received = 0, flags = 0;
  return lab.observe_once(
      [&] { return ::WSARecv(s.get(), &buffer, 1, &received, &flags, nullptr, nullptr); });
}

outcome provoke(lab& lab) {
  const connection pair = lab.connected();
  lab.receive_timeout(pair.client, 50);
  return receive(lab, pair.client);
}

outcome remedy(lab& lab) {
  const connection pair = lab.connected();
  lab.receive_timeout(pair.client, 50);
  lab.must([&] { return ::send(pair.server.get(), "hello", 5, 0); }, "send");
  lab.await(pair.client, POLLIN);
  return receive(lab, pair.client);
}

outcome aftermath(lab& lab) {
  const connection pair = lab.connected();
  lab.receive_timeout(pair.client, 50);
  char bytes[16];
  WSABUF buffer{sizeof bytes, bytes};
  DWORD received = 0, flags = 0;
  lab.require(::WSARecv(pair.client.get(), &buffer, 1, &received, &flags, nullptr, nullptr) != 0,
              "something came");
  lab.must([&] { return ::send(pair.server.get(), "hello", 5, 0); }, "send");
  lab.await(pair.client, POLLIN);
  return lab.observe_once([&] {
    const int status =
        ::WSARecv(pair.client.get(), &buffer, 1, &received, &flags, nullptr, nullptr);
    return status == 0 ? exactly(5, received) : status;
  });
}

}  // namespace

SOCKERR_SCENARIO(wsarecv, timeout,
    .title = "WSARecv waits longer than SO_RCVTIMEO allows",
    .cause = "the peer sent nothing in the time that the program gave it",
    .fix = "give the peer more time, or take this as an answer: nothing came",
    .kind = timing,
    .variants = "tcp4 tcp6 udp4 udp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
