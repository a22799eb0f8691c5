#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const connection c = lab.connected();
  const auto signals = lab.interrupt_calls();
  char buffer[16];
  return lab.observe_once([&] { return ::recv(c.client.get(), buffer, sizeof buffer, 0); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  auto answer = [&] { ::send(c.server.get(), "hello", 5, MSG_DONTWAIT); };
  const auto signals = lab.interrupt_calls(answer);
  char buffer[16];
  return lab.observe_once([&] {
    ssize_t got;
    do got = ::recv(c.client.get(), buffer, sizeof buffer, 0);
    while (got == -1 && errno == EINTR);
    return got;
  });
}

outcome aftermath(lab& lab) {
  const connection c = lab.connected();
  char buffer[16];
  lab.interrupted([&] { return ::recv(c.client.get(), buffer, sizeof buffer, 0); });
  lab.must([&] { return ::send(c.server.get(), "hello", 5, 0); }, "send");
  return lab.observe_once(
      [&] { return exactly(5, ::recv(c.client.get(), buffer, sizeof buffer, 0)); });
}

}  // namespace

SOCKERR_SCENARIO(recv, interrupted,
    .title = "A signal interrupts the wait for something to receive",
    .cause = "its handler ran while nothing had arrived yet, and it was installed without SA_RESTART",
    .fix = "make the call again; with SA_RESTART the system does so, unless SO_RCVTIMEO is set",
    .kind = timing,
    .variants = "tcp4 tcp6 udp4 udp6 unix_stream unix_dgram unix_seqpacket",
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
