#include "harness/scenario.h"

namespace {

outcome wait_for(lab& lab, native_socket s) {
  pollfd waiting{s, POLLOUT, 0};
  const outcome seen = lab.observe_once([&] { return ::poll(&waiting, 1, 0); });
  return lab.with_detail(seen, waiting.revents == POLLNVAL ? "invalid" : "ready",
                         waiting.revents != 0);
}

outcome provoke(lab& lab) {
  connection c = lab.connected();
  const native_socket copy = c.client.get();
  c.client.close();
  return wait_for(lab, copy);
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  const native_socket copy = c.client.get();
  return wait_for(lab, copy);
}

}  // namespace

SOCKERR_SCENARIO(poll, closed_socket,
    .title = "poll does not fail for a closed socket but marks it",
    .cause = "the call succeeds and sets POLLNVAL for the entry, which a loop that looks at POLLIN alone overlooks and turns at full speed",
    .fix = "look for POLLNVAL, and take a socket out of the list before it is closed",
    .kind = programmer,
    .variants = "tcp4 udp4 unix_stream",
    .provoke = provoke, .remedy = remedy)
