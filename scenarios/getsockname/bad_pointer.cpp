#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, sockaddr* address) {
  const connection c = lab.connected();
  socklen_t size = sizeof(sockaddr_storage);
  return lab.observe([&] { return ::getsockname(c.client.get(), address, &size); });
}

outcome provoke(lab& lab) { return ask(lab, static_cast<sockaddr*>(lab.bad_pointer())); }

outcome remedy(lab& lab) {
  endpoint answer;
  return ask(lab, answer.data());
}

}  // namespace

SOCKERR_SCENARIO(getsockname, bad_pointer,
    .title = "The own address cannot be written where the pointer says",
    .cause = "the pointer leads outside the memory of the process",
    .fix = "give a sockaddr_storage and its size",
    .kind = programmer,
    .variants = "tcp4 tcp6 udp4 udp6 unix_stream unix_dgram",
    .provoke = provoke, .remedy = remedy)
