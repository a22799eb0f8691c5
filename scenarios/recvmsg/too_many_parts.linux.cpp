#include "harness/scenario.h"

namespace {

outcome receive_parts(lab& lab, size_t count) {
  const connection c = lab.connected();
  lab.must([&] { return ::send(c.server.get(), "hello", 5, 0); }, "send");
  static char text[8];
  static iovec parts[2000];
  parts[0] = {text, sizeof text};
  greeting m;
  m.msg_iov = parts;
  m.msg_iovlen = count;
  return lab.observe_once([&] { return ::recvmsg(c.client.get(), &m, 0); });
}

outcome provoke(lab& lab) {
  return receive_parts(lab, static_cast<size_t>(::sysconf(_SC_IOV_MAX)) + 1);
}

outcome remedy(lab& lab) { return receive_parts(lab, static_cast<size_t>(::sysconf(_SC_IOV_MAX))); }

}  // namespace

SOCKERR_SCENARIO(recvmsg, too_many_parts,
    .title = "Receiving into more parts than one call takes",
    .cause = "msg_iovlen is above IOV_MAX, which is 1024",
    .fix = "receive into fewer and larger parts",
    .kind = programmer,
    .variants = "tcp4 udp4 unix_stream",
    .provoke = provoke, .remedy = remedy)
