#include "harness/scenario.h"

namespace {

outcome receive_within(lab& lab, long nanoseconds) {
  const connection c = lab.connected();
  lab.must([&] { return ::send(c.server.get(), "hello", 5, 0); }, "send");
  greeting m;
  mmsghdr batch{m, 0};
  timespec limit{1, nanoseconds};
  return lab.observe_once([&] { return ::recvmmsg(c.client.get(), &batch, 1, 0, &limit); });
}

outcome provoke(lab& lab) { return receive_within(lab, 2000000000); }

outcome remedy(lab& lab) { return receive_within(lab, 999999999); }

}  // namespace

SOCKERR_SCENARIO(recvmmsg, timeout_not_normalised,
    .title = "A timeout with more nanoseconds than a second has",
    .cause = "tv_nsec must be below 1000000000; the rest belongs into tv_sec",
    .fix = "carry whole seconds over into tv_sec",
    .kind = programmer,
    .variants = "tcp4 udp4 unix_dgram",
    .provoke = provoke, .remedy = remedy)
