#include "harness/scenario.h"

namespace {

outcome set(lab& lab, int value) {
  const socket_handle s = lab.udp6();
  return lab.observe([&] {
    return ::setsockopt(s.get(), IPPROTO_IPV6, IPV6_MULTICAST_LOOP, &value, sizeof value);
  });
}

outcome provoke(lab& lab) { return set(lab, 2); }

outcome remedy(lab& lab) { return set(lab, 1); }

}  // namespace

SOCKERR_SCENARIO(setsockopt, multicast_loop_out_of_range,
    .title = "IPV6_MULTICAST_LOOP is given a 2",
    .cause = "with IPv6 this switch is 0 or 1; other switches take any number but 0 for on",
    .fix = "give 0 or 1",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
