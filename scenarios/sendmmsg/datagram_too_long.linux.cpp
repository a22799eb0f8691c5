#include "harness/scenario.h"

namespace {

char block[70000];  // its content does not matter

outcome provoke(lab& lab) {
  const connection c = lab.connected();
  greeting m;
  m.part = {block, sizeof block};
  mmsghdr batch{m, 0};
  return lab.observe([&] { return ::sendmmsg(c.client.get(), &batch, 1, 0); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  greeting m;
  m.part = {block, 60000};
  mmsghdr batch{m, 0};
  return lab.observe_once([&] { return ::sendmmsg(c.client.get(), &batch, 1, 0); });
}

}  // namespace

SOCKERR_SCENARIO(sendmmsg, datagram_too_long,
    .title = "A message that is longer than a datagram can be",
    .cause = "a UDP datagram carries 65507 bytes over IPv4 and 65527 over IPv6, and one message is one datagram",
    .fix = "split the data into several messages",
    .kind = programmer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy)
