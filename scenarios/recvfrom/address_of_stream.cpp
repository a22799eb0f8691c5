#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const connection c = lab.connected();
  lab.must([&] { return ::send(c.server.get(), "hello", 5, 0); }, "send");
  endpoint from;
  char buffer[16];
  const outcome seen = lab.observe_once([&] {
    return ::recvfrom(c.client.get(), buffer, sizeof buffer, 0, from.data(), from.size_out());
  });
  return seen.failed ? seen : lab.with_detail(seen, "length", from.size());
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  endpoint from;
  const outcome seen = lab.observe_once(
      [&] { return ::getpeername(c.client.get(), from.data(), from.size_out()); });
  return seen.failed ? seen : lab.with_detail(seen, "length", from.size());
}

}  // namespace

SOCKERR_SCENARIO(recvfrom, address_of_stream,
    .title = "recvfrom does not tell the sender on a stream socket",
    .cause = "the peer of a connection is known, so no address is stored: Linux sets its length to 0, Winsock does not even touch that",
    .fix = "ask getpeername, once for the whole connection",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
