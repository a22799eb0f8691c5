#include "harness/scenario.h"

namespace {

/// Sends to nobody and is then sent something by another.
socket_handle ask(lab& lab, BOOL report_resets) {
  socket_handle s = lab.socket();
  const endpoint own = lab.bind(s, lab.loopback());
  DWORD ignored = 0;
  lab.must([&] {
    return ::WSAIoctl(s.get(), SIO_UDP_CONNRESET, &report_resets, sizeof report_resets, nullptr, 0,
                      &ignored, nullptr, nullptr);
  }, "SIO_UDP_CONNRESET");
  socket_handle gone = lab.socket();
  const socket_handle other = lab.socket();
  const endpoint nobody = lab.bind(gone, lab.loopback());
  gone.close();
  lab.must([&] { return ::sendto(s.get(), "hello", 5, 0, nobody.data(), nobody.size()); }, "ask");
  lab.must([&] { return ::sendto(other.get(), "hello", 5, 0, own.data(), own.size()); }, "answer");
  lab.await(s, POLLIN);
  return s;
}

outcome receive(lab& lab, const socket_handle& s) {
  char buffer[16];
  return lab.observe_once([&] { return ::recvfrom(s.get(), buffer, 16, 0, nullptr, nullptr); });
}

outcome provoke(lab& lab) { return receive(lab, ask(lab, TRUE)); }

outcome remedy(lab& lab) { return receive(lab, ask(lab, FALSE)); }

outcome aftermath(lab& lab) {
  const socket_handle s = ask(lab, TRUE);
  char buffer[16];
  ::recv(s.get(), buffer, sizeof buffer, 0);
  const socket_handle other = lab.socket();
  const endpoint own = lab.local_endpoint(s);
  lab.must([&] { return ::sendto(other.get(), "again", 5, 0, own.data(), own.size()); }, "again");
  lab.await(s, POLLIN);
  return receive(lab, s);
}

}  // namespace

SOCKERR_SCENARIO(recvfrom, connreset_switched_on,
    .title = "One peer's refusal disturbs a UDP socket that serves many",
    .cause = "Winsock reports it to the next receive, before what others sent, unless SIO_UDP_CONNRESET is switched off",
    .fix = "switch SIO_UDP_CONNRESET off with WSAIoctl, or receive on after the failure",
    .kind = peer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
