#include "harness/scenario.h"

namespace {

outcome say(lab& lab, DWORD flags) {
  const socket_handle receiver = lab.socket(), s = lab.socket();
  const endpoint where = lab.bind(receiver, lab.loopback());
  char text[] = "hello";
  WSABUF buffer{5, text};
  DWORD sent = 0;
  return lab.observe_once([&] {
    return ::WSASendTo(s.get(), &buffer, 1, &sent, flags, where.data(), where.size(), nullptr,
                       nullptr);
  });
}

outcome provoke(lab& lab) { return say(lab, MSG_PARTIAL); }

outcome remedy(lab& lab) { return say(lab, 0); }

}  // namespace

SOCKERR_SCENARIO(wsasendto, partial_message,
    .title = "WSASendTo of a part of a datagram",
    .cause = "MSG_PARTIAL says that more of the message follows, and UDP sends each message whole",
    .fix = "gather the message first, and send it without the flag",
    .kind = programmer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy)
