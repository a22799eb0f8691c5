#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, f_owner_ex* answer) {
  const socket_handle s = lab.udp4();
  return lab.observe([&] { return ::fcntl(s.get(), F_GETOWN_EX, answer); });
}

outcome provoke(lab& lab) { return ask(lab, static_cast<f_owner_ex*>(lab.bad_pointer())); }

outcome remedy(lab& lab) {
  f_owner_ex answer{};
  return ask(lab, &answer);
}

}  // namespace

SOCKERR_SCENARIO(fcntl, bad_pointer,
    .title = "The answer of fcntl cannot be written where the pointer says",
    .cause = "the pointer leads outside the memory of the process",
    .fix = "pass the address of what the command asks for",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
