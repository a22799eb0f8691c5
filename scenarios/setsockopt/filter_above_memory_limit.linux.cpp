#include <linux/filter.h>

#include "harness/scenario.h"

namespace {

sock_filter instructions[1000];

int attach(const socket_handle& s, unsigned short count) {
  for (sock_filter& each : instructions) each = {BPF_RET | BPF_K, 0, 0, 0xFFFF};
  const sock_fprog filter{count, instructions};
  return ::setsockopt(s.get(), SOL_SOCKET, SO_ATTACH_FILTER, &filter, sizeof filter);
}

outcome provoke(lab& lab) {
  lab.own_network().set("net.core.optmem_max", "4096");
  const socket_handle s = lab.socket();
  return lab.observe([&] { return attach(s, 1000); });
}

outcome remedy(lab& lab) {
  lab.own_network().set("net.core.optmem_max", "4096");
  const socket_handle s = lab.socket();
  return lab.observe([&] { return attach(s, 10); });
}

outcome aftermath(lab& lab) {
  network& network = lab.own_network();
  network.set("net.core.optmem_max", "4096");
  const socket_handle s = lab.socket();
  lab.require(attach(s, 1000) == -1, "the filter was not too long");
  network.set("net.core.optmem_max", "131072");
  return lab.observe([&] { return attach(s, 1000); });
}

}  // namespace

SOCKERR_SCENARIO(setsockopt, filter_above_memory_limit,
    .title = "A filter that is longer than a socket may keep",
    .cause = "filters count as memory of the socket, and net.core.optmem_max says how much of that it may have",
    .fix = "make the filter shorter, or have the limit raised",
    .kind = resource,
    .variants = "udp4",
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
