#include "harness/scenario.h"

namespace {

char block[60000];  // its content does not matter

/// Begins a datagram and adds to it.
outcome add(lab& lab, size_t more) {
  const connection c = lab.connected();
  if (::send(c.client.get(), block, sizeof block, MSG_MORE) != sizeof block)
    lab.skip("datagrams are not collected here (MSG_MORE)");
  return lab.observe_once([&] { return ::send(c.client.get(), block, more, MSG_MORE); });
}

outcome provoke(lab& lab) { return add(lab, 10000); }

outcome remedy(lab& lab) { return add(lab, 5000); }

}  // namespace

SOCKERR_SCENARIO(send, corked_datagram_too_long,
    .title = "Parts that are collected with MSG_MORE become more than one datagram can hold",
    .cause = "with UDP they become one datagram, of at most 65507 bytes, however many calls bring it; what was collected is thrown away",
    .fix = "send the last part of each datagram without MSG_MORE, before it is full",
    .kind = programmer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy)
