#include "harness/scenario.h"

namespace {

/// Sends to a peer that is gone, and hears from one that came in its place.
outcome converse(lab& lab, BOOL report_resets) {
  connection c = lab.connected();
  DWORD ignored = 0;
  lab.must([&] {
    return ::WSAIoctl(c.client.get(), SIO_UDP_CONNRESET, &report_resets, sizeof report_resets, nullptr,
                      0, &ignored, nullptr, nullptr);
  }, "SIO_UDP_CONNRESET");
  c.server.close();
  lab.must([&] { return ::send(c.client.get(), "hello", 5, 0); }, "ask");
  lab.hear_from_peer_again(c.client);
  char buffer[16];
  return lab.observe_once([&] { return ::recv(c.client.get(), buffer, sizeof buffer, 0); });
}

outcome provoke(lab& lab) { return converse(lab, TRUE); }

outcome remedy(lab& lab) { return converse(lab, FALSE); }

outcome aftermath(lab& lab) {
  connection c = lab.connected();
  c.server.close();
  lab.must([&] { return ::send(c.client.get(), "hello", 5, 0); }, "ask");
  lab.hear_from_peer_again(c.client);
  char buffer[16];
  ::recv(c.client.get(), buffer, sizeof buffer, 0);
  lab.hear_from_peer_again(c.client);
  return lab.observe_once([&] { return ::recv(c.client.get(), buffer, sizeof buffer, 0); });
}

}  // namespace

SOCKERR_SCENARIO(recv, connreset_switched_on,
    .title = "The refusal of an earlier datagram comes before what a new peer has sent",
    .cause = "the socket is connected, so only its peer can have refused; Winsock still tells it unless SIO_UDP_CONNRESET is switched off",
    .fix = "switch SIO_UDP_CONNRESET off with WSAIoctl, or receive on after the failure",
    .kind = peer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
