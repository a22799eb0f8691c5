#include "harness/scenario.h"

namespace {

outcome say(lab& lab, char* text) {
  const connection pair = lab.connected();
  WSABUF buffer{5, text};
  DWORD sent = 0;
  return lab.observe_once(
      [&] { return ::WSASend(pair.client.get(), &buffer, 1, &sent, 0, nullptr, nullptr); });
}

outcome provoke(lab& lab) { return say(lab, static_cast<char*>(lab.bad_pointer())); }

outcome remedy(lab& lab) {
  char text[] = "hello";
  return say(lab, text);
}

}  // namespace

SOCKERR_SCENARIO(wsasend, bad_pointer,
    .title = "WSASend of a buffer that is not in the memory of the process",
    .cause = "the system cannot read at the address that it was given",
    .fix = "pass a buffer that is still alive and at least as long as the length says",
    .kind = programmer,
    .variants = "tcp4 udp4",
    .provoke = provoke, .remedy = remedy)
