#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, void* answer) {
  const connection c = lab.connected();
  const unsigned long question = lab.variant("fionread") ? FIONREAD : SIOCGIFCONF;
  return lab.observe([&] { return ::ioctl(c.client.get(), question, answer); });
}

outcome provoke(lab& lab) { return ask(lab, lab.bad_pointer()); }

outcome remedy(lab& lab) {
  ifconf answer{};  // begins with an int, which is all that FIONREAD writes
  return ask(lab, &answer);
}

}  // namespace

SOCKERR_SCENARIO(ioctl, bad_pointer,
    .title = "The answer of ioctl cannot be written where the pointer says",
    .cause = "the pointer leads outside the memory of the process; the compiler cannot check the third argument",
    .fix = "pass the address of what the request asks for",
    .kind = programmer,
    .variants = "tcp4 udp4 unix_stream x fionread interfaces",
    .provoke = provoke, .remedy = remedy)
