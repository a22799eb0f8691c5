#include "harness/scenario.h"

namespace {

outcome duplicate(lab& lab, int lowest) {
  const socket_handle s = lab.udp4();
  return lab.observe_socket_once([&] { return ::fcntl(s.get(), F_DUPFD_CLOEXEC, lowest); });
}

outcome provoke(lab& lab) { return duplicate(lab, -1); }

outcome remedy(lab& lab) { return duplicate(lab, 0); }

}  // namespace

SOCKERR_SCENARIO(fcntl, duplicate_below_zero,
    .title = "Asking for a copy of a descriptor with a negative number",
    .cause = "the argument is the lowest number that the copy may have",
    .fix = "pass 0 where any number will do",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
