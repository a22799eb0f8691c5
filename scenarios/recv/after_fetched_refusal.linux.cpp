#include "harness/scenario.h"

namespace {

/// A connected socket that was told in some way that what it sent was refused, once or twice.
socket_handle told(lab& lab) {
  connection c = lab.connected();
  if (lab.variant("recverr"))
    lab.must([&] { return receive_refusals(c.client.get()); }, "IP_RECVERR");
  c.server.close();
  lab.must([&] { return ::send(c.client.get(), "hello", 5, 0); }, "send");
  char buffer[16];
  int error = 0;
  socklen_t size = sizeof error;
  if (lab.variant("by_so_error")) {
    lab.require((lab.await(c.client, POLLIN) & POLLERR) != 0, "poll reports no error");
    lab.must([&] { return ::getsockopt(c.client.get(), SOL_SOCKET, SO_ERROR, &error, &size); },
             "SO_ERROR");
    lab.require(error == refused_code, "SO_ERROR does not tell of the refusal");
    return std::move(c.client);
  }
  if (lab.variant("by_second_send")) {
    lab.await(c.client, 0);
    lab.require(::send(c.client.get(), "hello", 5, 0) == -1, "the second send is not told");
    return std::move(c.client);
  }
  lab.require(::recv(c.client.get(), buffer, sizeof buffer, 0) == -1, "there was an answer");
  return std::move(c.client);
}

outcome receive(lab& lab, const socket_handle& s) {
  char buffer[16];
  return lab.observe_once([&] { return ::recv(s.get(), buffer, sizeof buffer, MSG_DONTWAIT); });
}

outcome provoke(lab& lab) { return receive(lab, told(lab)); }

outcome remedy(lab& lab) {
  const socket_handle s = told(lab);
  lab.hear_from_peer_again(s);
  return receive(lab, s);
}

/// It is still so after the second try.
outcome aftermath(lab& lab) {
  const socket_handle s = told(lab);
  char buffer[16];
  lab.require(::recv(s.get(), buffer, sizeof buffer, MSG_DONTWAIT) == -1, "there was an answer");
  lab.hear_from_peer_again(s);
  return receive(lab, s);
}

}  // namespace

SOCKERR_SCENARIO(recv, after_fetched_refusal,
    .title = "Receiving once more after a UDP socket was told of a refusal",
    .cause = "the refusal is reported once, by whatever call comes first, be it send or SO_ERROR; then the socket waits for datagrams as before",
    .fix = "take the first report for the peer's answer, and receive on only for what others may send",
    .kind = timing,
    .variants = "udp4 udp6 x plain recverr x by_recv by_second_send by_so_error",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
