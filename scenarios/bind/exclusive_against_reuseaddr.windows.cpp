#include "harness/scenario.h"

namespace {

outcome bind_twice(lab& lab, int first_option) {
  const socket_handle first = lab.socket(), second = lab.socket();
  lab.option(first, SOL_SOCKET, first_option, 1);
  lab.option(second, SOL_SOCKET, SO_REUSEADDR, 1);
  const endpoint taken = lab.bind(first, lab.loopback());
  return lab.observe([&] { return ::bind(second.get(), taken.data(), taken.size()); });
}

outcome provoke(lab& lab) { return bind_twice(lab, SO_EXCLUSIVEADDRUSE); }

outcome remedy(lab& lab) { return bind_twice(lab, SO_REUSEADDR); }

}  // namespace

SOCKERR_SCENARIO(bind, exclusive_against_reuseaddr,
    .title = "SO_REUSEADDR does not get past SO_EXCLUSIVEADDRUSE",
    .cause = "the socket that has the address refused to share it, and the second one tries to take it by SO_REUSEADDR",
    .fix = "choose another port; share an address only if both sides set SO_REUSEADDR",
    .kind = environment,
    .variants = "tcp4 tcp6 udp4 udp6",
    .provoke = provoke, .remedy = remedy)
