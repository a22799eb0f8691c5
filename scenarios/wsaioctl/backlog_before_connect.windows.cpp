#include "harness/scenario.h"

namespace {

constexpr DWORD send_backlog_query = _IOR('t', 123, ULONG);  // SIO_IDEAL_SEND_BACKLOG_QUERY

outcome ask(lab& lab, const socket_handle& s) {
  ULONG backlog = 0;
  DWORD size = 0;
  return lab.observe([&] {
    return ::WSAIoctl(s.get(), send_backlog_query, nullptr, 0, &backlog, sizeof backlog, &size,
                      nullptr, nullptr);
  });
}

outcome provoke(lab& lab) { return ask(lab, lab.socket()); }

outcome remedy(lab& lab) {
  const connection pair = lab.connected();
  return ask(lab, pair.client);
}

}  // namespace

SOCKERR_SCENARIO(wsaioctl, backlog_before_connect,
    .title = "WSAIoctl asks how much to send over a connection that there is none of",
    .cause = "the ideal amount on its way is a property of a connection",
    .fix = "ask once the socket is connected",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
