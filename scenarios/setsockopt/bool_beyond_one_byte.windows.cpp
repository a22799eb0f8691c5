#include "harness/scenario.h"

namespace {

outcome set(lab& lab, DWORD on) {
  const socket_handle s = lab.socket();
  const char* value = reinterpret_cast<const char*>(&on);
  const outcome seen = lab.observe(
      [&] { return ::setsockopt(s.get(), IPPROTO_TCP, TCP_NODELAY, value, sizeof on); });
  DWORD now = 0;
  int size = sizeof now;
  char* result = reinterpret_cast<char*>(&now);
  lab.must([&] { return ::getsockopt(s.get(), IPPROTO_TCP, TCP_NODELAY, result, &size); },
           "getsockopt");
  return lab.with_detail(seen, "on", now != 0 ? 1 : 0);
}

outcome provoke(lab& lab) { return set(lab, 0x100); }
outcome remedy(lab& lab) { return set(lab, 1); }

}  // namespace

SOCKERR_SCENARIO(setsockopt, bool_beyond_one_byte,
    .title = "TCP_NODELAY stays off although it is set to 256",
    .cause = "Winsock looks at the lowest byte of the value only, which is 0; elsewhere any value but 0 is on",
    .fix = "set options that are on or off to 1 or 0",
    .kind = programmer,
    .variants = "tcp4",
    .provoke = provoke, .remedy = remedy)
