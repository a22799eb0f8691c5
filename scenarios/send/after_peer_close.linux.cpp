#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  connection c = lab.connected();
  c.server.close();
  return lab.observe_once([&] { return ::send(c.client.get(), "hello", 5, 0); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  return lab.observe_once([&] { return ::send(c.client.get(), "hello", 5, 0); });
}

outcome aftermath(lab& lab) {
  connection c = lab.connected();
  c.server.close();
  lab.require(::send(c.client.get(), "hello", 5, MSG_NOSIGNAL) == -1, "somebody was there");
  const connection next = lab.connected();
  return lab.observe_once([&] { return ::send(next.client.get(), "hello", 5, 0); });
}

}  // namespace

SOCKERR_SCENARIO(send, after_peer_close,
    .title = "Sending over a unix socket whose other end is closed",
    .cause = "both ends are in one system, which knows at once that nobody will read this",
    .fix = "send only while the peer has its end open, and connect anew when it has not",
    .kind = peer,
    .variants = "unix_stream unix_dgram unix_seqpacket",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
