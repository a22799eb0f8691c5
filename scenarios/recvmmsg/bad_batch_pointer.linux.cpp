#include "harness/scenario.h"

namespace {

outcome receive_into(lab& lab, bool bad) {
  const connection c = lab.connected();
  lab.must([&] { return ::send(c.server.get(), "hello", 5, 0); }, "send");
  greeting m;
  mmsghdr one{m, 0};
  mmsghdr* batch = bad ? static_cast<mmsghdr*>(lab.bad_pointer()) : &one;
  return lab.observe_once([&] { return ::recvmmsg(c.client.get(), batch, 1, 0, nullptr); });
}

outcome provoke(lab& lab) { return receive_into(lab, true); }

outcome remedy(lab& lab) { return receive_into(lab, false); }

}  // namespace

SOCKERR_SCENARIO(recvmmsg, bad_batch_pointer,
    .title = "The list of messages to receive lies outside of the process's memory",
    .cause = "the pointer to the array of mmsghdr leads nowhere",
    .fix = "pass an array that lives until the call returns",
    .kind = programmer,
    .variants = "tcp4 udp4 unix_dgram",
    .provoke = provoke, .remedy = remedy)
