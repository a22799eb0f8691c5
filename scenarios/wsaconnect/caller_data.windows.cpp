#include "harness/scenario.h"

namespace {

outcome reach(lab& lab, WSABUF* data) {
  endpoint where;
  const socket_handle listener = lab.listener(where), s = lab.socket();
  return lab.observe_once([&] {
    return ::WSAConnect(s.get(), where.data(), where.size(), data, nullptr, nullptr, nullptr);
  });
}

outcome provoke(lab& lab) {
  char first_words[] = "hello";
  WSABUF buffer{5, first_words};
  return reach(lab, &buffer);
}

outcome remedy(lab& lab) { return reach(lab, nullptr); }

}  // namespace

SOCKERR_SCENARIO(wsaconnect, caller_data,
    .title = "WSAConnect with data for the peer to see before it accepts",
    .cause = "TCP makes a connection without any words, so there is no place for them",
    .fix = "pass no buffer, and send what is to be said as ordinary data",
    .kind = programmer,
    .variants = "tcp4",
    .provoke = provoke, .remedy = remedy)
