#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const connection c = lab.connected();
  lab.interrupt_calls();
  greeting m;
  mmsghdr batch{m, 0};
  return lab.observe_once([&] { return ::recvmmsg(c.client.get(), &batch, 1, 0, nullptr); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  auto answer = [&] { (void)!::send(c.server.get(), "hello", 5, MSG_DONTWAIT); };
  lab.interrupt_calls(true, answer);
  greeting m;
  mmsghdr batch{m, 0};
  return lab.observe_once([&] { return ::recvmmsg(c.client.get(), &batch, 1, 0, nullptr); });
}

}  // namespace

SOCKERR_SCENARIO(recvmmsg, interrupted,
    .title = "A signal interrupts the wait for something to receive",
    .cause = "the handler ran while nothing had arrived yet, and it was installed without SA_RESTART",
    .fix = "install the handler with SA_RESTART, or make the call again",
    .kind = timing,
    .variants = "tcp4 udp4 unix_stream unix_dgram",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
