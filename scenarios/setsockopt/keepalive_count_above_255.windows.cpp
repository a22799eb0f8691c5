#include "harness/scenario.h"

namespace {

constexpr int keepalive_count = 16;  // TCP_KEEPCNT, which older headers lack

outcome set(lab& lab, int count) {
  const socket_handle s = lab.socket();
  const char* value = reinterpret_cast<const char*>(&count);
  return lab.observe(
      [&] { return ::setsockopt(s.get(), IPPROTO_TCP, keepalive_count, value, sizeof count); });
}

outcome provoke(lab& lab) { return set(lab, 256); }
outcome remedy(lab& lab) { return set(lab, 5); }

}  // namespace

SOCKERR_SCENARIO(setsockopt, keepalive_count_above_255,
    .title = "A connection is to be probed 256 times before it is given up",
    .cause = "the count is a byte; Windows before 10 does not know the option at all",
    .fix = "choose a smaller number of probes, or a longer time between them",
    .kind = programmer,
    .variants = "tcp4",
    .provoke = provoke, .remedy = remedy)
