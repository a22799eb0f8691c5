#include "harness/scenario.h"

namespace {

outcome say(lab& lab, int flags) {
  const connection pair = lab.connected();
  return lab.observe_once([&] { return ::send(pair.client.get(), "hello", 5, flags); });
}

outcome provoke(lab& lab) { return say(lab, MSG_OOB); }

outcome remedy(lab& lab) { return say(lab, 0); }

}  // namespace

SOCKERR_SCENARIO(send, urgent_datagram,
    .title = "Sending urgent data over datagrams",
    .cause = "MSG_OOB marks a byte within a stream, and datagrams have no stream",
    .fix = "send urgent data over TCP, or let the datagram say that it is urgent",
    .kind = programmer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy)
