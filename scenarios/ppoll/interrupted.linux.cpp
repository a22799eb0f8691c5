#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const connection c = lab.connected();
  pollfd waiting{c.client.get(), POLLIN, 0};
  const auto signals = lab.interrupt_calls();
  return lab.observe_once([&] { return ::ppoll(&waiting, 1, nullptr, nullptr); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  pollfd waiting{c.client.get(), POLLIN, 0};
  auto answer = [&] { ::send(c.server.get(), "hello", 5, MSG_DONTWAIT); };
  const auto signals = lab.interrupt_calls(answer);
  return lab.observe_once([&] {
    int ready;
    do {
      ready = ::ppoll(&waiting, 1, nullptr, nullptr);
    } while (ready == -1 && errno == EINTR);
    return ready;
  });
}

outcome aftermath(lab& lab) {
  const connection c = lab.connected();
  pollfd waiting{c.client.get(), POLLIN, 0};
  lab.interrupted([&] { return ::ppoll(&waiting, 1, nullptr, nullptr); });
  lab.must([&] { return ::send(c.server.get(), "hello", 5, 0); }, "send");
  return lab.observe_once([&] { return ::ppoll(&waiting, 1, nullptr, nullptr); });
}

}  // namespace

SOCKERR_SCENARIO(ppoll, interrupted,
    .title = "A signal interrupts the wait for something to happen",
    .cause = "the handler ran before anything happened; no flag of the handler makes this call go on",
    .fix = "make the call again with what is left of the time, or block the signal meanwhile",
    .kind = timing,
    .variants = "tcp4 udp4 unix_stream",
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
