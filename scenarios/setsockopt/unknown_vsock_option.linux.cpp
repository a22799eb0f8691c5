#include "harness/scenario.h"

namespace {

outcome set(lab& lab, int option) {
  const socket_handle s = lab.socket();
  const unsigned long long bytes = 65536;
  return lab.observe(
      [&] { return ::setsockopt(s.get(), AF_VSOCK, option, &bytes, sizeof bytes); });
}

outcome provoke(lab& lab) { return set(lab, 999); }

outcome remedy(lab& lab) { return set(lab, SO_VM_SOCKETS_BUFFER_SIZE); }

}  // namespace

SOCKERR_SCENARIO(setsockopt, unknown_vsock_option,
    .title = "Setting an option that vsock does not have",
    .cause = "no option at the level AF_VSOCK has this number",
    .fix = "use the names of <linux/vm_sockets.h>",
    .kind = programmer,
    .variants = "vsock",
    .provoke = provoke, .remedy = remedy)
