#include "harness/scenario.h"

namespace {

outcome say(lab& lab, const socket_handle& s, const endpoint& where) {
  return lab.observe_once(
      [&] { return ::sendto(s.get(), "hello", 5, 0, where.data(), where.size()); });
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

SOCKERR_SCENARIO(sendto, to_wildcard_address,
    .title = "sendto to 0.0.0.0 or ::",
    .cause = "the address stands for all that this host has, and names no receiver",
    .fix = "send to 127.0.0.1 or ::1 for this host",
    .kind = programmer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy)
