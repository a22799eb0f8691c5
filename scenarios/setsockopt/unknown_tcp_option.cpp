#include "harness/scenario.h"

namespace {

outcome set(lab& lab, int option) {
  const socket_handle s = lab.socket();
  const int on = 1;
  const char* value = reinterpret_cast<const char*>(&on);
  return lab.observe([&] { return ::setsockopt(s.get(), IPPROTO_TCP, option, value, sizeof on); });
}

outcome provoke(lab& lab) { return set(lab, 0x7777); }

outcome remedy(lab& lab) { return set(lab, TCP_NODELAY); }

}  // namespace

SOCKERR_SCENARIO(setsockopt, unknown_tcp_option,
    .title = "Setting a TCP option that does not exist",
    .cause = "TCP has no option of this number; many of its options exist on some platforms or in newer releases only",
    .fix = "set options that the platform has, and do without where one is missing",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
