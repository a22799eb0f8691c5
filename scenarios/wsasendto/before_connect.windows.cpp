#include "harness/scenario.h"

namespace {

outcome say(lab& lab, const socket_handle& s, const endpoint& where) {
  char text[] = "hello";
  WSABUF buffer{5, text};
  DWORD sent = 0;
  return lab.observe_once([&] {
    return ::WSASendTo(s.get(), &buffer, 1, &sent, 0, where.data(), where.size(), nullptr, nullptr);
  });
}

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), s = lab.socket();
  return say(lab, s, where);
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), s = lab.socket();
  lab.connect(s, where);
  return say(lab, s, where);
}

}  // namespace

SOCKERR_SCENARIO(wsasendto, before_connect,
    .title = "WSASendTo on a stream socket that was never connected",
    .cause = "a stream goes over a connection; the address of the call does not make one",
    .fix = "connect the socket first",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
