#include "harness/scenario.h"

namespace {

outcome block(lab& lab, bool watched) {
  const socket_handle s = lab.socket();
  data_notice notice(s.get(), lab.variant("event_select"));
  lab.must([&] { return notice.begin(); }, "the notice");
  if (!watched) lab.must([&] { return notice.end(); }, "the end of the notice");
  u_long nonblocking = 0;
  DWORD size = 0;
  return lab.observe([&] {
    return ::WSAIoctl(s.get(), FIONBIO, &nonblocking, sizeof nonblocking, nullptr, 0, &size,
                      nullptr, nullptr);
  });
}

outcome provoke(lab& lab) { return block(lab, true); }
outcome remedy(lab& lab) { return block(lab, false); }

}  // namespace

SOCKERR_SCENARIO(wsaioctl, blocking_while_watched,
    .title = "WSAIoctl is to make a socket block again, of whose data somebody is told",
    .cause = "WSAEventSelect and WSAAsyncSelect make a socket non-blocking, and keep it so",
    .fix = "call WSAEventSelect or WSAAsyncSelect with no events first",
    .kind = programmer,
    .variants = "tcp4 udp4 x event_select async_select",
    .provoke = provoke, .remedy = remedy)
