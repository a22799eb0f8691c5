#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const connection c = lab.connected();
  lab.must([&] { return ::send(c.server.get(), "hello", 5, 0); }, "send");
  lab.await(c.client, POLLIN);
  char buffer[16];
  return lab.observe(
      [&] { return ::recvfrom(c.client.get(), buffer, sizeof buffer, MSG_OOB, nullptr, nullptr); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  lab.must([&] { return ::send(c.server.get(), "hello", 5, 0); }, "send");
  lab.await(c.client, POLLIN);
  char buffer[16];
  return lab.observe_once(
      [&] { return ::recvfrom(c.client.get(), buffer, sizeof buffer, 0, nullptr, nullptr); });
}

/// What was there stays there.
outcome aftermath(lab& lab) {
  const connection c = lab.connected();
  lab.must([&] { return ::send(c.server.get(), "hello", 5, 0); }, "send");
  lab.await(c.client, POLLIN);
  char buffer[16];
  ::recvfrom(c.client.get(), buffer, sizeof buffer, MSG_OOB, nullptr, nullptr);
  lab.nonblocking(c.client);  // lost data shows as none instead of a long wait
  return lab.observe_once([&] {
    return exactly(5, ::recvfrom(c.client.get(), buffer, sizeof buffer, 0, nullptr, nullptr));
  });
}

}  // namespace

SOCKERR_SCENARIO(recvfrom, no_urgent_data,
    .title = "Asking for urgent data where the peer sent none",
    .cause = "urgent data is what was sent with MSG_OOB; ordinary data is not it",
    .fix = "receive without MSG_OOB, or wait for POLLPRI first",
    .kind = timing,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
