#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const connection c = lab.connected();
  const auto* m = static_cast<const msghdr*>(lab.bad_pointer());
  return lab.observe([&] { return ::sendmsg(c.client.get(), m, 0); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  greeting hello;
  const msghdr* m = &hello;
  return lab.observe_once([&] { return ::sendmsg(c.client.get(), m, 0); });
}

}  // namespace

SOCKERR_SCENARIO(sendmsg, bad_header_pointer,
    .title = "The message itself is not in the memory of the process",
    .cause = "the pointer to the msghdr leads nowhere",
    .fix = "pass the address of a msghdr",
    .kind = programmer,
    .variants = "tcp4 udp4 unix_stream",
    .provoke = provoke, .remedy = remedy)
