#include "harness/scenario.h"

namespace {

/// Receives on a socket beside the one that has an address and a datagram, or on that one.
outcome receive(lab& lab, bool on_bound) {
  const socket_handle bound = lab.socket(), unbound = lab.socket(), sender = lab.socket();
  const endpoint to = lab.bind(bound, lab.loopback());
  lab.must([&] { return ::sendto(sender.get(), "hello", 5, 0, to.data(), to.size()); }, "sendto");
  lab.await(bound, POLLIN);
  const socket_handle& s = on_bound ? bound : unbound;
  lab.nonblocking(s);
  char buffer[16];
  const auto call = [&] { return ::recv(s.get(), buffer, sizeof buffer, 0); };
  return on_bound ? lab.observe_once(call) : lab.observe(call);
}

outcome provoke(lab& lab) { return receive(lab, false); }

outcome remedy(lab& lab) { return receive(lab, true); }

}  // namespace

SOCKERR_SCENARIO(recv, unbound_socket,
    .title = "Receiving datagrams on a socket that has no address",
    .cause = "datagrams come to the socket that has the address; to one without nobody can send, and a blocking one would wait for ever",
    .fix = "bind the socket on which to receive; sending binds an IP socket too",
    .kind = programmer,
    .variants = "udp4 udp6 unix_dgram",
    .provoke = provoke, .remedy = remedy)
