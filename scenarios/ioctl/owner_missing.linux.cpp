#include "harness/scenario.h"

namespace {

outcome give_signals_to(lab& lab, int owner) {
  const socket_handle s = lab.socket();
  const unsigned long request = lab.variant("siocspgrp") ? SIOCSPGRP : FIOSETOWN;
  return lab.observe([&] { return ::ioctl(s.get(), request, &owner); });
}

/// Above what a process can have as its number.
outcome provoke(lab& lab) { return give_signals_to(lab, 0x7FFFFFFE); }

outcome remedy(lab& lab) { return give_signals_to(lab, ::getpid()); }

}  // namespace

SOCKERR_SCENARIO(ioctl, owner_missing,
    .title = "A process that does not exist is to get the signals of a socket",
    .cause = "nobody has the number, or whoever had it has ended",
    .fix = "name a process that lives, mostly the own one",
    .kind = programmer,
    .variants = "tcp4 udp4 unix_stream x siocspgrp fiosetown",
    .provoke = provoke, .remedy = remedy)
