#include <linux/filter.h>

#include "harness/scenario.h"

namespace {

/// Attaches a filter that lets everything pass.
int attach_filter(const socket_handle& s) {
  sock_filter all[] = {{BPF_RET | BPF_K, 0, 0, 0xFFFF}};
  const sock_fprog program{1, all};
  return ::setsockopt(s.get(), SOL_SOCKET, SO_ATTACH_FILTER, &program, sizeof program);
}

outcome change_filter(lab& lab, bool locked) {
  const socket_handle s = lab.socket();
  lab.must([&] { return attach_filter(s); }, "SO_ATTACH_FILTER");
  if (locked) lab.option(s, SOL_SOCKET, SO_LOCK_FILTER, 1);
  const int off = 0;
  if (lab.variant("replace")) return lab.observe([&] { return attach_filter(s); });
  const int option = lab.variant("detach") ? SO_DETACH_FILTER : SO_LOCK_FILTER;
  return lab.observe([&] { return ::setsockopt(s.get(), SOL_SOCKET, option, &off, sizeof off); });
}

outcome provoke(lab& lab) { return change_filter(lab, true); }

outcome remedy(lab& lab) { return change_filter(lab, false); }

}  // namespace

SOCKERR_SCENARIO(setsockopt, filter_locked,
    .title = "The filter of the socket is locked and cannot be changed any more",
    .cause = "SO_LOCK_FILTER is for good, so that whoever gets the socket cannot take the filter off; root cannot either",
    .fix = "lock the filter last, when it is the right one, or make a new socket",
    .kind = programmer,
    .variants = "udp4 udp6 x replace detach unlock",
    .provoke = provoke, .remedy = remedy)
