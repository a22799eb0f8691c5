#include "harness/scenario.h"

namespace {

outcome reach(lab& lab, const socket_handle& s, const endpoint& where) {
  return lab.observe_once([&] {
    return ::WSAConnect(s.get(), where.data(), where.size(), nullptr, nullptr, nullptr, nullptr);
  });
}

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), s = lab.socket();
  lab.nonblocking(s);
  return reach(lab, s, where);
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), s = lab.socket();
  return reach(lab, s, where);
}

outcome aftermath(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), s = lab.socket();
  lab.nonblocking(s);
  lab.require(::WSAConnect(s.get(), where.data(), where.size(), nullptr, nullptr, nullptr,
                           nullptr) != 0,
              "the connection was there at once");
  lab.await(s, POLLOUT);
  return lab.observe_once([&] { return ::send(s.get(), "hello", 5, 0); });
}

}  // namespace

SOCKERR_SCENARIO(wsaconnect, in_progress,
    .title = "A non-blocking WSAConnect does not wait for the connection",
    .cause = "the peer must answer first; the attempt goes on, which is no failure",
    .fix = "make the socket non-blocking after WSAConnect, or wait until it is writable",
    .kind = timing,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
