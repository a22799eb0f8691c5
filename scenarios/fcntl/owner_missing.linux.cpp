#include "harness/scenario.h"

namespace {

outcome give_signals_to(lab& lab, int owner) {
  const socket_handle s = lab.socket();
  return lab.observe([&] { return ::fcntl(s.get(), F_SETOWN, owner); });
}

/// Above what a process can have as its number; a group has that of a process, negated.
outcome provoke(lab& lab) {
  return give_signals_to(lab, lab.variant("process") ? 0x7FFFFFFE : -0x7FFFFFFE);
}

outcome remedy(lab& lab) { return give_signals_to(lab, lab.variant("process") ? ::getpid() : -::getpgrp()); }

}  // namespace

SOCKERR_SCENARIO(fcntl, owner_missing,
    .title = "A process, or a group of them, that does not exist is to get the signals of a socket",
    .cause = "nobody has the number, or whoever had it has ended",
    .fix = "name one that lives, mostly the own one",
    .kind = programmer,
    .variants = "tcp4 udp4 unix_stream x process group",
    .provoke = provoke, .remedy = remedy)
