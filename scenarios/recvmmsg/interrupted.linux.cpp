#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const connection c = lab.connected();
  const auto signals = lab.interrupt_calls();
  greeting m;
  mmsghdr batch{m, 0};
  return lab.observe_once([&] { return ::recvmmsg(c.client.get(), &batch, 1, 0, nullptr); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  auto answer = [&] { ::send(c.server.get(), "hello", 5, MSG_DONTWAIT); };
  const auto signals = lab.interrupt_calls(answer);
  greeting m;
  mmsghdr batch{m, 0};
  return lab.observe_once([&] {
    ssize_t got;
    do got = ::recvmmsg(c.client.get(), &batch, 1, 0, nullptr);
    while (got == -1 && errno == EINTR);
    return got;
  });
}

outcome aftermath(lab& lab) {
  const connection c = lab.connected();
  greeting m;
  mmsghdr batch{m, 0};
  lab.interrupted([&] { return ::recvmmsg(c.client.get(), &batch, 1, 0, nullptr); });
  lab.must([&] { return ::send(c.server.get(), "hello", 5, 0); }, "send");
  return lab.observe_once([&] {
    return ::recvmmsg(c.client.get(), &batch, 1, 0, nullptr) == 1 ? exactly(5, batch.msg_len) : -1;
  });
}

}  // namespace

SOCKERR_SCENARIO(recvmmsg, interrupted,
    .title = "A signal interrupts the wait for something to receive",
    .cause = "its handler ran while nothing had arrived yet, and it was installed without SA_RESTART",
    .fix = "make the call again; with SA_RESTART the system does so, unless SO_RCVTIMEO is set",
    .kind = timing,
    .variants = "tcp4 udp4 unix_stream unix_dgram",
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
