#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const connection c = lab.connected();
  lab.interrupt_calls();
  char buffer[16];
  return lab.observe_once(
      [&] { return ::recvfrom(c.client.get(), buffer, sizeof buffer, 0, nullptr, nullptr); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  auto answer = [&] { (void)!::send(c.server.get(), "hello", 5, MSG_DONTWAIT); };
  lab.interrupt_calls(true, answer);
  char buffer[16];
  return lab.observe_once(
      [&] { return ::recvfrom(c.client.get(), buffer, sizeof buffer, 0, nullptr, nullptr); });
}

}  // namespace

SOCKERR_SCENARIO(recvfrom, interrupted,
    .title = "A signal interrupts the wait for something to receive",
    .cause = "the handler ran while nothing had arrived yet, and it was installed without SA_RESTART",
    .fix = "install the handler with SA_RESTART, or make the call again",
    .kind = timing,
    .variants = "tcp4 udp4 unix_stream unix_dgram",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
