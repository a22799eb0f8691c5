#include "harness/scenario.h"

namespace {

outcome wait(lab& lab, int count, timespec limit) {
  const socket_handle s = lab.udp4();
  fd_set none;
  FD_ZERO(&none);
  return lab.observe([&] { return ::pselect(count, &none, nullptr, nullptr, &limit, nullptr); });
}

outcome provoke(lab& lab) { return wait(lab, -1, {0, 0}); }

outcome remedy(lab& lab) { return wait(lab, 0, {0, 0}); }

}  // namespace

SOCKERR_SCENARIO(pselect, negative_count,
    .title = "Calling pselect with -1 as its first argument",
    .cause = "it is the number of descriptors to look at in the sets",
    .fix = "give the highest descriptor plus one",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
