#include "harness/scenario.h"

namespace {

outcome ask_and_receive(lab& lab, int receive_errors) {
  const socket_handle s = lab.socket(), other = lab.socket();
  lab.bind(s, lab.loopback());
  const bool ipv4 = lab.variant("udp4");
  lab.option(s, ipv4 ? IPPROTO_IP : IPPROTO_IPV6, ipv4 ? IP_RECVERR : IPV6_RECVERR, receive_errors);
  socket_handle gone = lab.socket();
  const endpoint nobody = lab.bind(gone, lab.loopback()), own = lab.local_endpoint(s);
  gone.close();
  lab.must([&] { return ::sendto(s.get(), "hello", 5, 0, nobody.data(), nobody.size()); }, "ask");
  lab.must([&] { return ::sendto(other.get(), "hello", 5, 0, own.data(), own.size()); }, "answer");
  lab.await(s, POLLIN);
  char buffer[16];
  return lab.observe_once([&] { return ::recvfrom(s.get(), buffer, 16, 0, nullptr, nullptr); });
}

outcome provoke(lab& lab) { return ask_and_receive(lab, 1); }

outcome remedy(lab& lab) { return ask_and_receive(lab, 0); }

outcome aftermath(lab& lab) {
  const socket_handle s = lab.socket(), other = lab.socket();
  const bool ipv4 = lab.variant("udp4");
  lab.option(s, ipv4 ? IPPROTO_IP : IPPROTO_IPV6, ipv4 ? IP_RECVERR : IPV6_RECVERR, 1);
  socket_handle gone = lab.socket();
  const endpoint own = lab.bind(s, lab.loopback()), nobody = lab.bind(gone, lab.loopback());
  gone.close();
  lab.must([&] { return ::sendto(s.get(), "hello", 5, 0, nobody.data(), nobody.size()); }, "ask");
  char buffer[16];
  lab.require(::recv(s.get(), buffer, 16, MSG_DONTWAIT) == -1, "there was an answer");
  lab.must([&] { return ::sendto(other.get(), "hello", 5, 0, own.data(), own.size()); }, "answer");
  lab.await(s, POLLIN);
  return lab.observe_once([&] { return ::recvfrom(s.get(), buffer, 16, 0, nullptr, nullptr); });
}

}  // namespace

SOCKERR_SCENARIO(recvfrom, refusal_by_recverr,
    .title = "With IP_RECVERR an unconnected UDP socket is told of refusals, as on Windows",
    .cause = "one of the many peers refused, and the option makes the next call report that before what others sent",
    .fix = "leave the option out, or take the failure for that of one peer (MSG_ERRQUEUE tells which) and receive on",
    .kind = peer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
