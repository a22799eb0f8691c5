#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, u_long* answer) {
  const connection pair = lab.connected();
  return lab.observe([&] { return ::ioctlsocket(pair.client.get(), FIONREAD, answer); });
}

outcome provoke(lab& lab) { return ask(lab, static_cast<u_long*>(lab.bad_pointer())); }

outcome remedy(lab& lab) {
  u_long waiting = 0;
  return ask(lab, &waiting);
}

}  // namespace

SOCKERR_SCENARIO(ioctlsocket, bad_pointer,
    .title = "The place for an answer of ioctlsocket is not in the memory of the process",
    .cause = "the system cannot write to the address that it was given",
    .fix = "pass the address of an unsigned long",
    .kind = programmer,
    .variants = "tcp4 udp4",
    .provoke = provoke, .remedy = remedy)
