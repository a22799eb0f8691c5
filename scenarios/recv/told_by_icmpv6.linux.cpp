#include "harness/scenario.h"

namespace {

struct message {
  const char* word;
  unsigned char type, code;
};
constexpr message messages[] = {{"no_route", 1, 0},         {"prohibited", 1, 1},
                                {"beyond_scope", 1, 2},     {"address_unreachable", 1, 3},
                                {"port_unreachable", 1, 4}, {"policy_failed", 1, 5},
                                {"route_rejected", 1, 6},   {"too_large", 2, 0},
                                {"time_exceeded", 3, 0},    {"malformed", 4, 0}};

/// Two connected sockets; what the first sent may be complained of or answered.
struct talk {
  network& net;
  socket_handle s, peer;
  endpoint own, peer_at;
};

talk begin(lab& lab) {
  talk made{lab.own_network(), lab.udp6(), lab.udp6(), {}, {}};
  lab.option(made.s, IPPROTO_IPV6, IPV6_RECVERR, lab.variant("recverr"));
  made.peer_at = lab.bind(made.peer, lab.loopback6());
  lab.connect(made.s, made.peer_at);
  made.own = lab.local_endpoint(made.s);
  lab.connect(made.peer, made.own);
  lab.must([&] { return ::send(made.s.get(), "hello", 5, 0); }, "send");
  return made;
}

void complain(lab& lab, const talk& t) {
  for (const message& m : messages)
    if (lab.variant(m.word)) t.net.complain(t.own, t.peer_at, m.type, m.code);
}

void answer(lab& lab, const talk& t) {
  lab.must([&] { return ::send(t.peer.get(), "answer", 6, 0); }, "answer");
}

outcome receive(lab& lab, const talk& t) {
  char buffer[16];
  return lab.observe_once([&] { return ::recv(t.s.get(), buffer, sizeof buffer, MSG_DONTWAIT); });
}

outcome provoke(lab& lab) {
  const talk t = begin(lab);
  complain(lab, t);
  return receive(lab, t);
}

outcome remedy(lab& lab) {
  const talk t = begin(lab);
  answer(lab, t);
  return receive(lab, t);
}

/// It is said once at most; then the socket receives as before.
outcome aftermath(lab& lab) {
  const talk t = begin(lab);
  complain(lab, t);
  char buffer[16];
  lab.require(::recv(t.s.get(), buffer, sizeof buffer, MSG_DONTWAIT) == -1, "there was an answer");
  answer(lab, t);
  return receive(lab, t);
}

}  // namespace

SOCKERR_SCENARIO(recv, told_by_icmpv6,
    .title = "A host on the way says by ICMPv6 what became of an earlier datagram",
    .cause = "it said so, and unlike with IPv4 what a firewall prohibits is a matter of permission; what may pass by itself only a socket with IPV6_RECVERR is told",
    .fix = "go on: the socket works as before; treat each code as news about one datagram",
    .kind = environment,
    .variants = "no_route prohibited beyond_scope address_unreachable port_unreachable policy_failed route_rejected too_large time_exceeded malformed x plain recverr",
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
