#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const connection c = lab.connected();
  auto* batch = static_cast<mmsghdr*>(lab.bad_pointer());
  return lab.observe([&] { return ::sendmmsg(c.client.get(), batch, 1, 0); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  greeting m;
  mmsghdr one{m, 0}, *batch = &one;
  return lab.observe_once([&] { return ::sendmmsg(c.client.get(), batch, 1, 0); });
}

}  // namespace

SOCKERR_SCENARIO(sendmmsg, bad_batch_pointer,
    .title = "The batch of messages is not in the memory of the process",
    .cause = "the pointer to the messages leads nowhere",
    .fix = "pass the address of an array of mmsghdr",
    .kind = programmer,
    .variants = "tcp4 udp4 unix_stream",
    .provoke = provoke, .remedy = remedy)
