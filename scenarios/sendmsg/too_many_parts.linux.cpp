#include "harness/scenario.h"

namespace {

outcome send_parts(lab& lab, size_t count) {
  const connection c = lab.connected();
  static iovec parts[2000];
  greeting m;
  m.msg_iov = parts;
  m.msg_iovlen = count;
  return lab.observe([&] { return ::sendmsg(c.client.get(), &m, 0); });
}

outcome provoke(lab& lab) {
  return send_parts(lab, static_cast<size_t>(::sysconf(_SC_IOV_MAX)) + 1);
}

outcome remedy(lab& lab) { return send_parts(lab, static_cast<size_t>(::sysconf(_SC_IOV_MAX))); }

}  // namespace

SOCKERR_SCENARIO(sendmsg, too_many_parts,
    .title = "A message of more parts than one call takes",
    .cause = "msg_iovlen is above IOV_MAX, which is 1024",
    .fix = "send the parts with several calls, or copy small ones together",
    .kind = programmer,
    .variants = "tcp4 udp4 unix_stream",
    .provoke = provoke, .remedy = remedy)
