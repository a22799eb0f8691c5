#include "harness/scenario.h"

namespace {

outcome receive_within(lab& lab, timespec* limit) {
  const connection c = lab.connected();
  lab.must([&] { return ::send(c.server.get(), "hello", 5, 0); }, "send");
  greeting m;
  mmsghdr batch{m, 0};
  return lab.observe_once([&] { return ::recvmmsg(c.client.get(), &batch, 1, 0, limit); });
}

outcome provoke(lab& lab) {
  timespec limit{-1, 0};
  return receive_within(lab, &limit);
}

outcome remedy(lab& lab) { return receive_within(lab, nullptr); }

}  // namespace

SOCKERR_SCENARIO(recvmmsg, negative_timeout,
    .title = "Receiving messages for at most -1 seconds",
    .cause = "a time cannot be negative; poll takes -1 for waiting without end, recvmmsg does not",
    .fix = "pass a null pointer to wait without end",
    .kind = programmer,
    .variants = "tcp4 udp4 unix_dgram",
    .provoke = provoke, .remedy = remedy)
