#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  fd_set none;
  FD_ZERO(&none);
  fd_set* watched = lab.variant("empty_set") ? &none : nullptr;
  timeval at_once{};
  return lab.observe([&] { return ::select(0, watched, nullptr, nullptr, &at_once); });
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.udp4();
  lab.bind(s, lab.loopback4());
  const int count = static_cast<int>(s.get()) + 1;
  fd_set watched;
  FD_ZERO(&watched);
  FD_SET(s.get(), &watched);
  timeval at_once{};
  return lab.observe_once([&] { return ::select(count, &watched, nullptr, nullptr, &at_once); });
}

}  // namespace

SOCKERR_SCENARIO(select, no_sockets,
    .title = "Waiting in select for no socket at all",
    .cause = "Winsock refuses to wait for nothing; on POSIX it waits until the time is over",
    .fix = "give select at least one socket; while there is none, sleep with what the platform has for that",
    .kind = programmer,
    .variants = "no_set empty_set",
    .provoke = provoke, .remedy = remedy)
