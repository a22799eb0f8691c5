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

outcome provoke(lab& lab) { return ask(lab, lab.udp4()); }

outcome remedy(lab& lab) {
  const connection pair = lab.connected();
  return ask(lab, pair.client);
}

}  // namespace

SOCKERR_SCENARIO(wsaioctl, backlog_of_datagrams,
    .title = "WSAIoctl asks a datagram socket how much to send over its connection",
    .cause = "the ideal amount on its way is a property of TCP connections",
    .fix = "ask a connected TCP socket",
    .kind = programmer,
    .variants = "tcp4",
    .provoke = provoke, .remedy = remedy)
