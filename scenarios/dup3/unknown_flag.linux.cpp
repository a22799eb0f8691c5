#include "harness/scenario.h"

namespace {

outcome copy_with(lab& lab, int flags) {
  const socket_handle s = lab.udp4(), place = lab.udp4();
  return lab.observe([&] { return ::dup3(s.get(), place.get(), flags); });
}

outcome provoke(lab& lab) { return copy_with(lab, O_CLOEXEC | O_NONBLOCK); }

outcome remedy(lab& lab) { return copy_with(lab, O_CLOEXEC); }

}  // namespace

SOCKERR_SCENARIO(dup3, unknown_flag,
    .title = "Copying a descriptor with O_NONBLOCK among the flags",
    .cause = "dup3 knows O_CLOEXEC only; O_NONBLOCK belongs to what both descriptors stand for",
    .fix = "set O_NONBLOCK with fcntl, knowing that it holds for the original too",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
