#include <linux/filter.h>

#include "harness/scenario.h"

namespace {

outcome detach(lab& lab, bool attached) {
  const socket_handle s = lab.socket();
  sock_filter all[] = {{BPF_RET | BPF_K, 0, 0, 0xFFFF}};
  const sock_fprog filter{1, all};
  if (attached)
    lab.must(
        [&] { return ::setsockopt(s.get(), SOL_SOCKET, SO_ATTACH_FILTER, &filter, sizeof filter); },
        "SO_ATTACH_FILTER");
  const int unused = 0;
  return lab.observe_once(
      [&] { return ::setsockopt(s.get(), SOL_SOCKET, SO_DETACH_FILTER, &unused, sizeof unused); });
}

outcome provoke(lab& lab) { return detach(lab, false); }

outcome remedy(lab& lab) { return detach(lab, true); }

}  // namespace

SOCKERR_SCENARIO(setsockopt, no_filter_to_detach,
    .title = "Detaching the filter of a socket that has none",
    .cause = "no filter was attached, or it was detached before",
    .fix = "detach once what was attached, or take the failure for success",
    .kind = programmer,
    .variants = "udp4 udp6 unix_dgram",
    .provoke = provoke, .remedy = remedy)
