#include <linux/filter.h>

#include "harness/scenario.h"

namespace {

outcome attach(lab& lab, bool shared) {
  const socket_handle s = lab.socket();
  if (shared) lab.option(s, SOL_SOCKET, SO_REUSEPORT, 1);
  lab.bind(s, lab.loopback());
  sock_filter first[] = {{BPF_RET | BPF_K, 0, 0, 0}};
  const sock_fprog filter{1, first};
  return lab.observe_once([&] {
    return ::setsockopt(s.get(), SOL_SOCKET, SO_ATTACH_REUSEPORT_CBPF, &filter, sizeof filter);
  });
}

outcome provoke(lab& lab) { return attach(lab, false); }

outcome remedy(lab& lab) { return attach(lab, true); }

}  // namespace

SOCKERR_SCENARIO(setsockopt, port_filter_without_reuseport,
    .title = "A filter is to choose among the sockets of a port that is not shared",
    .cause = "SO_ATTACH_REUSEPORT_CBPF belongs to the sockets that share a port, and this one has it for itself",
    .fix = "set SO_REUSEPORT before bind",
    .kind = programmer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy)
