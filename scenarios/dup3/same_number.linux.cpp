#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const socket_handle s = lab.udp4();
  return lab.observe([&] { return ::dup3(s.get(), s.get(), O_CLOEXEC); });
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.udp4(), place = lab.udp4();
  return lab.observe([&] { return ::dup3(s.get(), place.get(), O_CLOEXEC); });
}

}  // namespace

SOCKERR_SCENARIO(dup3, same_number,
    .title = "Copying a descriptor to its own number",
    .cause = "dup3 refuses what dup2 passes over in silence",
    .fix = "compare the two numbers first; FD_CLOEXEC of one descriptor is set with fcntl",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
