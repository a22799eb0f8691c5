#include "harness/scenario.h"

namespace {

outcome send_to(lab& lab, int length) {
  const socket_handle s = lab.socket(), receiver = lab.socket();
  endpoint to = lab.bind(receiver, lab.loopback());
  greeting m;
  m.msg_name = to.data();
  m.msg_namelen = static_cast<socklen_t>(length);
  return lab.observe([&] { return ::sendmsg(s.get(), &m, 0); });
}

outcome provoke(lab& lab) { return send_to(lab, -1); }

outcome remedy(lab& lab) { return send_to(lab, sizeof(sockaddr_in)); }

}  // namespace

SOCKERR_SCENARIO(sendmsg, address_length_negative,
    .title = "The length of a message's address is negative",
    .cause = "a length of -1, mostly from a failed call, is no length",
    .fix = "give the size of the address: sizeof(sockaddr_in), or what getaddrinfo gave",
    .kind = programmer,
    .variants = "udp4",
    .provoke = provoke, .remedy = remedy)
