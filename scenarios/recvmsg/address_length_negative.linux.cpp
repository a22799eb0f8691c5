#include "harness/scenario.h"

namespace {

outcome receive_from(lab& lab, int room) {
  const connection c = lab.connected();
  lab.must([&] { return ::send(c.server.get(), "hello", 5, 0); }, "send");
  endpoint from;
  greeting m;
  m.msg_name = from.data();
  m.msg_namelen = static_cast<socklen_t>(room);
  return lab.observe_once([&] { return ::recvmsg(c.client.get(), &m, 0); });
}

outcome provoke(lab& lab) { return receive_from(lab, -1); }

outcome remedy(lab& lab) { return receive_from(lab, sizeof(sockaddr_storage)); }

}  // namespace

SOCKERR_SCENARIO(recvmsg, address_length_negative,
    .title = "The room for the sender's address is negative",
    .cause = "a length of -1, mostly from a failed call, is no length",
    .fix = "set msg_namelen to the size of the buffer before every call",
    .kind = programmer,
    .variants = "udp4 udp6 unix_dgram",
    .provoke = provoke, .remedy = remedy)
