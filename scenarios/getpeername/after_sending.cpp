#include "harness/scenario.h"

namespace {

outcome ask_after_sending(lab& lab, bool connect_first) {
  const socket_handle s = lab.socket(), peer = lab.socket();
  const endpoint there = lab.bind(peer, lab.loopback());
  if (connect_first) {
    lab.connect(s, there);
    lab.must([&] { return ::send(s.get(), "hello", 5, 0); }, "send");
  } else {
    lab.must([&] { return ::sendto(s.get(), "hello", 5, 0, there.data(), there.size()); },
             "sendto");
  }
  endpoint answer;
  return lab.observe_once([&] { return ::getpeername(s.get(), answer.data(), answer.size_out()); });
}

outcome provoke(lab& lab) { return ask_after_sending(lab, false); }

outcome remedy(lab& lab) { return ask_after_sending(lab, true); }

}  // namespace

SOCKERR_SCENARIO(getpeername, after_sending,
    .title = "Asking for the peer of a datagram socket that has sent to somebody",
    .cause = "sendto names a receiver for one datagram; it gives the socket no peer",
    .fix = "keep the address that sendto got, or connect the socket and use send",
    .kind = programmer,
    .variants = "udp4 udp6 unix_dgram",
    .provoke = provoke, .remedy = remedy)
