#include "harness/scenario.h"

namespace {

outcome receive_from(lab& lab, int room) {
  const connection c = lab.connected();
  lab.must([&] { return ::send(c.server.get(), "hello", 5, 0); }, "send");
  endpoint from = endpoint{}.with_size(static_cast<socklen_t>(room));
  char buffer[16];
  return lab.observe_once([&] {
    return ::recvfrom(c.client.get(), buffer, sizeof buffer, 0, from.data(), from.size_out());
  });
}

outcome provoke(lab& lab) { return receive_from(lab, -1); }

outcome remedy(lab& lab) { return receive_from(lab, sizeof(sockaddr_storage)); }

}  // namespace

SOCKERR_SCENARIO(recvfrom, address_length_negative,
    .title = "The room for the sender's address is negative",
    .cause = "a length of -1, mostly from a failed call, is no length",
    .fix = "set the length to the size of the buffer before every call, because the call changes it",
    .kind = programmer,
    .variants = "udp4 udp6 unix_dgram",
    .provoke = provoke, .remedy = remedy)
