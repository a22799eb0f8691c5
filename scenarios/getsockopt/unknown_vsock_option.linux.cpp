#include "harness/scenario.h"

namespace {

outcome get(lab& lab, int option) {
  const socket_handle s = lab.socket();
  unsigned long long bytes = 0;
  socklen_t size = sizeof bytes;
  return lab.observe(
      [&] { return ::getsockopt(s.get(), AF_VSOCK, option, &bytes, &size); });
}

outcome provoke(lab& lab) { return get(lab, 999); }

outcome remedy(lab& lab) { return get(lab, SO_VM_SOCKETS_BUFFER_SIZE); }

}  // namespace

SOCKERR_SCENARIO(getsockopt, unknown_vsock_option,
    .title = "Reading an option that vsock does not have",
    .cause = "no option at the level AF_VSOCK has this number",
    .fix = "use the names of <linux/vm_sockets.h>",
    .kind = programmer,
    .variants = "vsock",
    .provoke = provoke, .remedy = remedy)
