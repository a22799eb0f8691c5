#include "harness/scenario.h"

namespace {

socket_handle impatient_socket(lab& lab) {
  socket_handle s = lab.socket();
  lab.bind(s, lab.loopback());
  lab.receive_timeout(s, 200);
  return s;
}

void send_datagram(lab& lab, const socket_handle& from, const endpoint& to) {
  lab.must([&] { return ::sendto(from.get(), "hello", 5, 0, to.data(), to.size()); }, "sendto");
}

outcome receive(lab& lab, const socket_handle& s) {
  char buffer[16];
  return lab.observe_once([&] { return ::recvfrom(s.get(), buffer, 16, 0, nullptr, nullptr); });
}

void send_to_nobody(lab& lab, const socket_handle& s) {
  socket_handle other = lab.socket();
  const endpoint to = lab.bind(other, lab.loopback());
  other.close();
  send_datagram(lab, s, to);
}

outcome provoke(lab& lab) {
  const socket_handle s = impatient_socket(lab);
  send_to_nobody(lab, s);
  return receive(lab, s);
}

outcome remedy(lab& lab) {
  const socket_handle s = impatient_socket(lab), other = lab.socket();
  send_datagram(lab, s, lab.bind(other, lab.loopback()));
  send_datagram(lab, other, lab.local_endpoint(s));
  lab.await(s, POLLIN);
  return receive(lab, s);
}

outcome aftermath(lab& lab) {
  const socket_handle s = impatient_socket(lab), other = lab.socket();
  send_to_nobody(lab, s);
  char buffer[16];
  lab.require(::recv(s.get(), buffer, sizeof buffer, 0) == -1, "somebody answered");
  send_datagram(lab, other, lab.local_endpoint(s));
  lab.await(s, POLLIN);
  return receive(lab, s);
}

}  // namespace

SOCKERR_SCENARIO(recvfrom, after_port_unreachable,
    .title = "Waiting for the answer to a datagram that went to a port without a socket",
    .cause = "nobody will answer; Winsock reports the refusal, others tell only a connected socket",
    .fix = "start the peer first; a server ignores this error and receives on",
    .kind = peer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
