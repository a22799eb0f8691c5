#include "harness/scenario.h"

namespace {

outcome wait(lab& lab, void* set) {
  timeval at_once{};
  return lab.observe_once([&] {
    return ::select(1, static_cast<fd_set*>(set), nullptr, nullptr, &at_once);
  });
}

outcome provoke(lab& lab) { return wait(lab, lab.bad_pointer()); }

outcome remedy(lab& lab) {
  fd_set none;
  FD_ZERO(&none);
  return wait(lab, &none);
}

}  // namespace

SOCKERR_SCENARIO(select, bad_pointer,
    .title = "A set of select is at an address that does not exist",
    .cause = "the pointer leads to memory that the process does not have",
    .fix = "pass the address of an fd_set",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
