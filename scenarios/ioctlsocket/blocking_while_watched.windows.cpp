#include "harness/scenario.h"

namespace {

outcome block(lab& lab, bool watched) {
  const socket_handle s = lab.socket();
  data_notice notice(s.get(), lab.variant("event_select"));
  lab.must([&] { return notice.begin(); }, "the notice");
  if (!watched) lab.must([&] { return notice.end(); }, "the end of the notice");
  u_long nonblocking = 0;
  return lab.observe([&] { return ::ioctlsocket(s.get(), FIONBIO, &nonblocking); });
}

outcome provoke(lab& lab) { return block(lab, true); }
outcome remedy(lab& lab) { return block(lab, false); }

}  // namespace

SOCKERR_SCENARIO(ioctlsocket, blocking_while_watched,
    .title = "ioctlsocket is to make a socket block again, of whose data somebody is told",
    .cause = "WSAEventSelect and WSAAsyncSelect make a socket non-blocking, and keep it so",
    .fix = "call WSAEventSelect or WSAAsyncSelect with no events first",
    .kind = programmer,
    .variants = "tcp4 udp4 x event_select async_select",
    .provoke = provoke, .remedy = remedy)
