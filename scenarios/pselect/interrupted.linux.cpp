#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const connection c = lab.connected();
  const int count = c.client.get() + 1;
  fd_set watched;
  FD_ZERO(&watched);
  FD_SET(c.client.get(), &watched);
  const auto signals = lab.interrupt_calls();
  return lab.observe_once(
      [&] { return ::pselect(count, &watched, nullptr, nullptr, nullptr, nullptr); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  const int count = c.client.get() + 1;
  fd_set watched;
  FD_ZERO(&watched);
  FD_SET(c.client.get(), &watched);
  auto answer = [&] { ::send(c.server.get(), "hello", 5, MSG_DONTWAIT); };
  const auto signals = lab.interrupt_calls(answer);
  return lab.observe_once([&] {
    int ready;
    do {
      FD_ZERO(&watched);
      FD_SET(c.client.get(), &watched);
      ready = ::pselect(count, &watched, nullptr, nullptr, nullptr, nullptr);
    } while (ready == -1 && errno == EINTR);
    return ready;
  });
}

/// The set is still what it was before the wait.
outcome aftermath(lab& lab) {
  const connection c = lab.connected();
  const int count = c.client.get() + 1;
  fd_set watched;
  FD_ZERO(&watched);
  FD_SET(c.client.get(), &watched);
  lab.interrupted([&] { return ::pselect(count, &watched, nullptr, nullptr, nullptr, nullptr); });
  lab.must([&] { return ::send(c.server.get(), "hello", 5, 0); }, "send");
  return lab.observe_once(
      [&] { return ::pselect(count, &watched, nullptr, nullptr, nullptr, nullptr); });
}

}  // namespace

SOCKERR_SCENARIO(pselect, interrupted,
    .title = "A signal interrupts the wait for something to happen",
    .cause = "the handler ran before anything happened; no flag of the handler makes this call go on",
    .fix = "make the call again with what is left of the time, or block the signal meanwhile",
    .kind = timing,
    .variants = "tcp4 udp4 unix_stream",
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
