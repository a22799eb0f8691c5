#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, u_long* value) {
  const connection pair = lab.connected();
  const auto command = static_cast<long>(lab.variant("fionbio") ? FIONBIO : FIONREAD);
  return lab.observe([&] { return ::ioctlsocket(pair.client.get(), command, value); });
}

outcome provoke(lab& lab) { return ask(lab, static_cast<u_long*>(lab.bad_pointer())); }

outcome remedy(lab& lab) {
  u_long value = 0;
  return ask(lab, &value);
}

}  // namespace

SOCKERR_SCENARIO(ioctlsocket, bad_pointer,
    .title = "The value for ioctlsocket is not in the memory of the process",
    .cause = "the system cannot read from or write to the address that it was given",
    .fix = "pass the address of an unsigned long",
    .kind = programmer,
    .variants = "tcp4 udp4 x fionread fionbio",
    .provoke = provoke, .remedy = remedy)
