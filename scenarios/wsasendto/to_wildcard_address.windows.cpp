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
  return say(lab, s, lab.wildcard().with_port(where.port()));
}

outcome remedy(lab& lab) {
  const socket_handle receiver = lab.socket(), s = lab.socket();
  const endpoint where = lab.bind(receiver, lab.loopback());
  return say(lab, s, where);
}

}  // namespace

SOCKERR_SCENARIO(wsasendto, to_wildcard_address,
    .title = "WSASendTo to 0.0.0.0 or ::",
    .cause = "the address stands for all that this host has, and names no receiver",
    .fix = "send to 127.0.0.1 or ::1 for this host",
    .kind = programmer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy)
