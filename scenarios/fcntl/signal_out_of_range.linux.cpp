#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const socket_handle s = lab.udp4();
  return lab.observe([&] { return ::fcntl(s.get(), F_SETSIG, 65); });
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.udp4();
  return lab.observe_once([&] { return ::fcntl(s.get(), F_SETSIG, 64); });
}

}  // namespace

SOCKERR_SCENARIO(fcntl, signal_out_of_range,
    .title = "A signal that does not exist is to tell of data",
    .cause = "Linux has the signals 1 to 64",
    .fix = "choose one of the signals from SIGRTMIN to SIGRTMAX",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
