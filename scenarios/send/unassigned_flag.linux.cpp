#include "harness/scenario.h"

namespace {

outcome say(lab& lab, int flags) {
  const connection pair = lab.connected();
  const native_socket s = pair.client.get();
  return lab.observe_once([&] { return ::send(s, "hello", 5, flags); });
}

outcome provoke(lab& lab) { return say(lab, 0x10000000); }
outcome remedy(lab& lab) { return say(lab, 0); }

}  // namespace

SOCKERR_SCENARIO(send, unassigned_flag,
    .title = "send does not notice a flag that does not exist",
    .cause = "Linux looks only for the flags that it knows and leaves the other bits alone; a program cannot find out by trying whether a flag is supported",
    .fix = "pass only flags that have a name on the system at hand",
    .kind = programmer,
    .variants = "tcp4 udp4",
    .provoke = provoke, .remedy = remedy)
