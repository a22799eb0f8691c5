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
  const socket_handle receiver = lab.socket(), s = lab.socket();
  const endpoint where = lab.bind(receiver, lab.loopback());
  return say(lab, s, where.with_size(where.size() / 2));
}

outcome remedy(lab& lab) {
  const socket_handle receiver = lab.socket(), s = lab.socket();
  const endpoint where = lab.bind(receiver, lab.loopback());
  return say(lab, s, where);
}

}  // namespace

SOCKERR_SCENARIO(wsasendto, address_too_short,
    .title = "WSASendTo with a length shorter than the address",
    .cause = "half of an address names no receiver",
    .fix = "give the size of the address itself, such as sizeof(sockaddr_in)",
    .kind = programmer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy)
