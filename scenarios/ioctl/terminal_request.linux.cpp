#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const socket_handle s = lab.socket();
  winsize answer{};
  return lab.observe([&] { return ::ioctl(s.get(), TIOCGWINSZ, &answer); });
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.socket();
  int answer = 0;
  return lab.observe_once([&] { return ::ioctl(s.get(), FIONBIO, &answer); });
}

}  // namespace

SOCKERR_SCENARIO(ioctl, terminal_request,
    .title = "A request that sockets do not know",
    .cause = "the size of a window is something that a terminal has; isatty asks so, and its failure is no error",
    .fix = "look what a descriptor is before asking; sockets know FIONREAD, FIONBIO and SIOC requests",
    .kind = programmer,
    .variants = "tcp4 udp4 unix_stream",
    .provoke = provoke, .remedy = remedy)
