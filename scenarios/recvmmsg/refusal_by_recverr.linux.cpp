#include "harness/scenario.h"

namespace {

/// A socket with IP_RECVERR that is not connected; one of its peers refused, another answered.
socket_handle refused(lab& lab) {
  socket_handle s = lab.socket(), gone = lab.socket(), other = lab.socket();
  lab.must([&] { return receive_refusals(s.get()); }, "IP_RECVERR");
  const endpoint own = lab.bind(s, lab.loopback()), nobody = lab.bind(gone, lab.loopback());
  gone.close();
  lab.must([&] { return ::sendto(s.get(), "hello", 5, 0, nobody.data(), nobody.size()); }, "ask");
  lab.must([&] { return ::sendto(other.get(), "hello", 5, 0, own.data(), own.size()); }, "answer");
  lab.await(s, POLLIN);
  return s;
}

outcome receive(lab& lab, int flags) {
  const socket_handle s = refused(lab);
  greeting m;
  mmsghdr batch{m, 0};
  return lab.observe_once([&] { return ::recvmmsg(s.get(), &batch, 1, flags, nullptr); });
}

outcome provoke(lab& lab) { return receive(lab, 0); }

outcome remedy(lab& lab) { return receive(lab, MSG_ERRQUEUE); }

/// What was read from the queue of errors is not reported again.
outcome aftermath(lab& lab) {
  const socket_handle s = refused(lab);
  greeting m;
  mmsghdr batch{m, 0};
  ::recvmmsg(s.get(), &batch, 1, MSG_ERRQUEUE, nullptr);
  return lab.observe_once([&] { return ::recvmmsg(s.get(), &batch, 1, 0, nullptr); });
}

}  // namespace

SOCKERR_SCENARIO(recvmmsg, refusal_by_recverr,
    .title = "With IP_RECVERR an unconnected UDP socket is told of one peer's refusal",
    .cause = "the next call of any kind fails with it, but does not say which of the peers refused",
    .fix = "when poll reports POLLERR, read the queue of errors (MSG_ERRQUEUE): it tells the peer and its refusal, which is then not reported again",
    .kind = peer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
