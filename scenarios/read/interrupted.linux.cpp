#include "harness/scenario.h"

namespace {

ssize_t take(native_socket s) {
  char buffer[16];
  return ::read(s, buffer, sizeof buffer);
}

outcome provoke(lab& lab) {
  const connection c = lab.connected();
  const auto signals = lab.interrupt_calls();
  return lab.observe_once([&] { return take(c.client.get()); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  auto answer = [&] { ::send(c.server.get(), "hello", 5, MSG_DONTWAIT); };
  const auto signals = lab.interrupt_calls(answer);
  return lab.observe_once([&] {
    ssize_t got;
    do got = take(c.client.get());
    while (got == -1 && errno == EINTR);
    return got;
  });
}

outcome aftermath(lab& lab) {
  const connection c = lab.connected();
  lab.interrupted([&] { return take(c.client.get()); });
  lab.must([&] { return ::send(c.server.get(), "hello", 5, 0); }, "send");
  return lab.observe_once([&] { return exactly(5, take(c.client.get())); });
}

}  // namespace

SOCKERR_SCENARIO(read, interrupted,
    .title = "A signal interrupts the wait for something to read",
    .cause = "its handler ran while nothing had arrived yet, and it was installed without SA_RESTART",
    .fix = "make the call again; with SA_RESTART the system does so, unless SO_RCVTIMEO is set",
    .kind = timing,
    .variants = "tcp4 tcp6 udp4 udp6 unix_stream unix_dgram unix_seqpacket",
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
