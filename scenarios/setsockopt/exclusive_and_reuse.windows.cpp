#include "harness/scenario.h"

namespace {

outcome set(lab& lab, const socket_handle& s, int option) {
  const int on = 1;
  const char* value = reinterpret_cast<const char*>(&on);
  return lab.observe([&] { return ::setsockopt(s.get(), SOL_SOCKET, option, value, sizeof on); });
}

int first(const lab& lab) {
  return lab.variant("exclusive_first") ? SO_EXCLUSIVEADDRUSE : SO_REUSEADDR;
}
int second(const lab& lab) {
  return lab.variant("exclusive_first") ? SO_REUSEADDR : SO_EXCLUSIVEADDRUSE;
}

outcome provoke(lab& lab) {
  const socket_handle s = lab.tcp4();
  lab.option(s, SOL_SOCKET, first(lab), 1);
  return set(lab, s, second(lab));
}

outcome remedy(lab& lab) { return set(lab, lab.tcp4(), second(lab)); }

}  // namespace

SOCKERR_SCENARIO(setsockopt, exclusive_and_reuse,
    .title = "SO_EXCLUSIVEADDRUSE and SO_REUSEADDR on one socket",
    .cause = "one keeps the address from everyone else and the other shares it; a socket can have only one of them",
    .fix = "set only one of the two: SO_EXCLUSIVEADDRUSE where a port must not be taken over, SO_REUSEADDR where it is to be shared",
    .kind = programmer,
    .variants = "exclusive_first reuse_first",
    .provoke = provoke, .remedy = remedy)
