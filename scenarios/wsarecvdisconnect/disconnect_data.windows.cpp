#include "harness/scenario.h"

namespace {

outcome end(lab& lab, WSABUF* data) {
  const connection pair = lab.connected();
  return lab.observe_once([&] { return ::WSARecvDisconnect(pair.client.get(), data); });
}

outcome provoke(lab& lab) {
  char last_words[] = "bye";
  WSABUF buffer{3, last_words};
  return end(lab, &buffer);
}

outcome remedy(lab& lab) { return end(lab, nullptr); }

}  // namespace

SOCKERR_SCENARIO(wsarecvdisconnect, disconnect_data,
    .title = "WSARecvDisconnect with disconnect data over TCP",
    .cause = "TCP ends a connection without any last words, so there is no place for them",
    .fix = "pass no buffer, and send what is to be said as ordinary data",
    .kind = programmer,
    .variants = "tcp4",
    .provoke = provoke, .remedy = remedy)
