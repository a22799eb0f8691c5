#include "harness/scenario.h"

namespace {

/// The refusal is there as soon as the host has answered; some systems tell of none.
void await_refusal(const socket_handle& s) {
  pollfd refused{s.get(), 0, 0};
  ::poll(&refused, 1, 100);
}

/// Sends to a peer that is there, after another was not.
outcome send_after_refusal(lab& lab, bool told) {
  const socket_handle s = lab.socket(), receiver = lab.socket();
  socket_handle gone = lab.socket();
  const endpoint to = lab.bind(receiver, lab.loopback()), nobody = lab.bind(gone, lab.loopback());
  if (told) lab.must([&] { return receive_refusals(s.get()); }, "IP_RECVERR");
  gone.close();
  lab.must([&] { return ::sendto(s.get(), "hello", 5, 0, nobody.data(), nobody.size()); }, "ask");
  if (told) await_refusal(s);
  return lab.observe_once([&] { return ::sendto(s.get(), "hello", 5, 0, to.data(), to.size()); });
}

outcome provoke(lab& lab) { return send_after_refusal(lab, true); }

outcome remedy(lab& lab) { return send_after_refusal(lab, false); }

/// Nothing was sent; the same call again sends it.
outcome aftermath(lab& lab) {
  const socket_handle s = lab.socket(), receiver = lab.socket();
  socket_handle gone = lab.socket();
  const endpoint to = lab.bind(receiver, lab.loopback()), nobody = lab.bind(gone, lab.loopback());
  lab.must([&] { return receive_refusals(s.get()); }, "IP_RECVERR");
  gone.close();
  lab.must([&] { return ::sendto(s.get(), "hello", 5, 0, nobody.data(), nobody.size()); }, "ask");
  await_refusal(s);
  const bool refused = ::sendto(s.get(), "hello", 5, 0, to.data(), to.size()) == -1;
  if (refused)
    lab.must([&] { return ::sendto(s.get(), "again!", 6, 0, to.data(), to.size()); }, "again");
  char buffer[16];
  return lab.observe_once(
      [&] { return exactly(refused ? 6 : 5, ::recv(receiver.get(), buffer, sizeof buffer, 0)); });
}

}  // namespace

SOCKERR_SCENARIO(sendto, refusal_of_another_peer,
    .title = "Sending to one peer fails because another one refused before",
    .cause = "with IP_RECVERR the refusal waits for the next call, and sending is one; this datagram is not sent",
    .fix = "leave the option out, or read the queue of errors (MSG_ERRQUEUE) before sending, or send once more",
    .kind = peer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
