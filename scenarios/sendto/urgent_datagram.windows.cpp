#include "harness/scenario.h"

namespace {

outcome say(lab& lab, int flags) {
  const socket_handle receiver = lab.socket(), s = lab.socket();
  const endpoint where = lab.bind(receiver, lab.loopback());
  return lab.observe_once(
      [&] { return ::sendto(s.get(), "hello", 5, flags, where.data(), where.size()); });
}

outcome provoke(lab& lab) { return say(lab, MSG_OOB); }

outcome remedy(lab& lab) { return say(lab, 0); }

}  // namespace

SOCKERR_SCENARIO(sendto, urgent_datagram,
    .title = "Sending urgent data over datagrams with sendto",
    .cause = "MSG_OOB marks a byte within a stream, and datagrams have no stream",
    .fix = "send urgent data over TCP, or let the datagram say that it is urgent",
    .kind = programmer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy)
