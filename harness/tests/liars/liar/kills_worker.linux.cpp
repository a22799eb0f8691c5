#include "harness/tests/liars/honest.h"

#include <signal.h>

namespace {

outcome provoke(lab& lab) {
  ::kill(::getppid(), SIGKILL);
  const socket_handle s = lab.udp4();
  lab.bind(s, lab.loopback4());
  char buffer[1];
  return lab.observe([&] { return ::recv(s.get(), buffer, sizeof buffer, 0); });
}

}  // namespace

SOCKERR_SCENARIO(liar, kills_worker,
    .title = "Kills the process that watches it",
    .cause = "it is a test of the harness",
    .fix = "none",
    .kind = programmer,
    .provoke = provoke, .remedy = honest::remedy)
