#include "harness/scenario.h"

namespace {

outcome set(lab& lab, int priority) {
  lab.drop_privileges();
  const socket_handle s = lab.socket();
  return lab.observe([&] {
    return ::setsockopt(s.get(), SOL_SOCKET, SO_PRIORITY, &priority, sizeof priority);
  });
}

outcome provoke(lab& lab) { return set(lab, 7); }

outcome remedy(lab& lab) { return set(lab, 6); }

}  // namespace

SOCKERR_SCENARIO(setsockopt, priority_without_privilege,
    .title = "An ordinary user asks for a packet priority above 6",
    .cause = "priorities above 6 are for the network administrator: they need CAP_NET_ADMIN or CAP_NET_RAW",
    .fix = "keep to priorities from 0 to 6, or give the program the capability",
    .kind = environment,
    .variants = "tcp4 udp4",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
