#include "harness/scenario.h"

namespace {

outcome say(lab& lab, int flags) {
  const connection pair = lab.connected();
  const native_socket s = pair.client.get();
  return lab.observe_once([&] { return ::sendto(s, "hello", 5, flags, nullptr, 0); });
}

outcome provoke(lab& lab) { return say(lab, 0x4000); }

outcome remedy(lab& lab) { return say(lab, 0); }

}  // namespace

SOCKERR_SCENARIO(sendto, unknown_flag,
    .title = "sendto with a flag that does not exist",
    .cause = "the bit stands for nothing that the call could do",
    .fix = "pass only flags that have a name",
    .kind = programmer,
    .variants = "tcp4 udp4",
    .provoke = provoke, .remedy = remedy)
