#include "harness/scenario.h"

namespace {

outcome say(lab& lab, const socket_handle& s, const sockaddr* to, int length) {
  char text[] = "hello";
  WSABUF buffer{5, text};
  DWORD sent = 0;
  return lab.observe_once([&] {
    return ::WSASendTo(s.get(), &buffer, 1, &sent, 0, to, length, nullptr, nullptr);
  });
}

outcome provoke(lab& lab) { return say(lab, lab.socket(), nullptr, 0); }

outcome remedy(lab& lab) {
  const socket_handle receiver = lab.socket(), s = lab.socket();
  const endpoint where = lab.bind(receiver, lab.loopback());
  return say(lab, s, where.data(), where.size());
}

}  // namespace

SOCKERR_SCENARIO(wsasendto, no_destination,
    .title = "WSASendTo without an address on a socket that is not connected",
    .cause = "the call names no destination, and connect has not set one for the socket",
    .fix = "pass the address of the receiver, or connect the socket first",
    .kind = programmer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy)
