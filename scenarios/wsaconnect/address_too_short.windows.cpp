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
  return reach(lab, s, where.with_size(where.size() / 2));
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), s = lab.socket();
  return reach(lab, s, where);
}

}  // namespace

SOCKERR_SCENARIO(wsaconnect, address_too_short,
    .title = "WSAConnect with a length shorter than the address",
    .cause = "half of an address names no peer",
    .fix = "give the size of the address itself, such as sizeof(sockaddr_in)",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
