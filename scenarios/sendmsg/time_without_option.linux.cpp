#include <linux/net_tstamp.h>
#include <time.h>

#include "harness/scenario.h"

namespace {

/// Says with a message when it is to leave: now.
outcome send_at(lab& lab, bool announced) {
  const connection c = lab.connected();
  const sock_txtime clock{CLOCK_MONOTONIC, 0};
  if (announced)
    lab.must(
        [&] { return ::setsockopt(c.client.get(), SOL_SOCKET, SO_TXTIME, &clock, sizeof clock); },
        "SO_TXTIME");
  alignas(cmsghdr) char control[CMSG_SPACE(sizeof(unsigned long long))] = {};
  greeting m;
  m.msg_control = control;
  m.msg_controllen = sizeof control;
  cmsghdr& header = *CMSG_FIRSTHDR(&m);
  header.cmsg_level = SOL_SOCKET;
  header.cmsg_type = SCM_TXTIME;
  header.cmsg_len = CMSG_LEN(sizeof(unsigned long long));
  timespec now{};
  ::clock_gettime(CLOCK_MONOTONIC, &now);
  *reinterpret_cast<unsigned long long*>(CMSG_DATA(&header)) =
      static_cast<unsigned long long>(now.tv_sec) * 1'000'000'000 +
      static_cast<unsigned long long>(now.tv_nsec);
  return lab.observe([&] { return ::sendmsg(c.client.get(), &m, 0); });
}

outcome provoke(lab& lab) { return send_at(lab, false); }

outcome remedy(lab& lab) { return send_at(lab, true); }

}  // namespace

SOCKERR_SCENARIO(sendmsg, time_without_option,
    .title = "A message says when it is to leave, but its socket has no clock for that",
    .cause = "the time of SCM_TXTIME is one of the clock that SO_TXTIME names, and that option was not set",
    .fix = "set SO_TXTIME with a clock first",
    .kind = programmer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy)
