#include "harness/scenario.h"

namespace {

outcome say(lab& lab, DWORD* sent) {
  const socket_handle receiver = lab.socket(), s = lab.socket();
  const endpoint where = lab.bind(receiver, lab.loopback());
  char text[] = "hello";
  WSABUF buffer{5, text};
  return lab.observe_once([&] {
    return ::WSASendTo(s.get(), &buffer, 1, sent, 0, where.data(), where.size(), nullptr, nullptr);
  });
}

outcome provoke(lab& lab) { return say(lab, nullptr); }

outcome remedy(lab& lab) {
  DWORD sent = 0;
  return say(lab, &sent);
}

}  // namespace

SOCKERR_SCENARIO(wsasendto, no_place_for_count,
    .title = "WSASendTo without a place for the number of bytes sent",
    .cause = "without an overlapped operation the call writes how much it sent, and must have somewhere to",
    .fix = "pass the address of a DWORD, even if its value is not wanted",
    .kind = programmer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy)
