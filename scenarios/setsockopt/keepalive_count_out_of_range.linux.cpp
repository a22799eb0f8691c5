#include "harness/scenario.h"

namespace {

outcome set(lab& lab, int count) {
  const socket_handle s = lab.socket();
  const char* value = reinterpret_cast<const char*>(&count);
  return lab.observe(
      [&] { return ::setsockopt(s.get(), IPPROTO_TCP, TCP_KEEPCNT, value, sizeof count); });
}

outcome provoke(lab& lab) { return set(lab, 256); }
outcome remedy(lab& lab) { return set(lab, 5); }

}  // namespace

SOCKERR_SCENARIO(setsockopt, keepalive_count_out_of_range,
    .title = "A connection is to be probed 256 times before it is given up",
    .cause = "the count goes up to 127",
    .fix = "choose a smaller number of probes, or a longer time between them (TCP_KEEPINTVL)",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
