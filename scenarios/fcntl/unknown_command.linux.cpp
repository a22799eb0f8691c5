#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const socket_handle s = lab.udp4();
  return lab.observe([&] { return ::fcntl(s.get(), FIONBIO, 1); });
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.udp4();
  return lab.observe_once([&] { return ::fcntl(s.get(), F_SETFL, O_NONBLOCK); });
}

}  // namespace

SOCKERR_SCENARIO(fcntl, unknown_command,
    .title = "Calling fcntl with a request of ioctl",
    .cause = "both set a socket non-blocking, but each has its own numbers",
    .fix = "use F_SETFL with O_NONBLOCK here, or ioctl with FIONBIO",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
