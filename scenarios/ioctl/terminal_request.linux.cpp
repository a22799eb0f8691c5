#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, unsigned long request) {
  const connection c = lab.connected();
  char answer[sizeof(winsize)];
  return lab.observe([&] { return ::ioctl(c.client.get(), request, answer); });
}

outcome provoke(lab& lab) { return ask(lab, TIOCGWINSZ); }

outcome remedy(lab& lab) { return ask(lab, FIONREAD); }

}  // namespace

SOCKERR_SCENARIO(ioctl, terminal_request,
    .title = "A request that sockets do not know",
    .cause = "the size of a window is something that a terminal has; isatty asks so, and its failure is no error",
    .fix = "look what a descriptor is before asking; of a socket, ask what sockets know, such as FIONREAD",
    .kind = programmer,
    .variants = "tcp4 udp4 unix_stream",
    .provoke = provoke, .remedy = remedy)
