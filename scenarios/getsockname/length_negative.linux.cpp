#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, int room) {
  const connection c = lab.connected();
  endpoint answer = endpoint{}.with_size(static_cast<socklen_t>(room));
  return lab.observe_once(
      [&] { return ::getsockname(c.client.get(), answer.data(), answer.size_out()); });
}

outcome provoke(lab& lab) { return ask(lab, -1); }

outcome remedy(lab& lab) { return ask(lab, sizeof(sockaddr_storage)); }

}  // namespace

SOCKERR_SCENARIO(getsockname, length_negative,
    .title = "A negative length for the address",
    .cause = "a buffer cannot have a negative size; such a value mostly comes from a failed call",
    .fix = "set the length to the size of the buffer before every call",
    .kind = programmer,
    .variants = "tcp4 udp4 unix_stream",
    .provoke = provoke, .remedy = remedy)
