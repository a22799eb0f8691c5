#include "harness/scenario.h"

namespace {

outcome set(lab& lab, int option) {
  lab.drop_privileges();
  const socket_handle s = lab.socket();
  const int size = 8192;
  return lab.observe([&] { return ::setsockopt(s.get(), SOL_SOCKET, option, &size, sizeof size); });
}

outcome provoke(lab& lab) { return set(lab, SO_RCVBUFFORCE); }

outcome remedy(lab& lab) { return set(lab, SO_RCVBUF); }

}  // namespace

SOCKERR_SCENARIO(setsockopt, forced_buffer_without_privilege,
    .title = "An ordinary user forces the size of a buffer",
    .cause = "SO_RCVBUFFORCE goes past the limit of the administrator and needs CAP_NET_ADMIN",
    .fix = "use SO_RCVBUF, which the limit in /proc/sys/net/core/rmem_max caps without an error",
    .kind = environment,
    .variants = "tcp4 udp4",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
