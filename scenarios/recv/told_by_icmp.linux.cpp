#include "harness/scenario.h"

namespace {

struct message {
  const char* word;
  unsigned char type, code;
};
constexpr message messages[] = {
    {"network_unreachable", 3, 0}, {"host_unreachable", 3, 1},   {"protocol_unreachable", 3, 2},
    {"port_unreachable", 3, 3},    {"too_large", 3, 4},          {"source_route_failed", 3, 5},
    {"host_unknown", 3, 7},        {"host_isolated", 3, 8},      {"network_prohibited", 3, 9},
    {"filtered", 3, 13},           {"time_exceeded", 11, 0},     {"malformed", 12, 0}};

/// Two connected sockets; what the first sent may be complained of or answered.
struct talk {
  network& net;
  socket_handle s, peer;
  endpoint own, peer_at;
};

talk begin(lab& lab) {
  talk made{lab.own_network(), lab.udp4(), lab.udp4(), {}, {}};
  lab.option(made.s, IPPROTO_IP, IP_RECVERR, lab.variant("recverr"));
  made.peer_at = lab.bind(made.peer, lab.loopback4());
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

SOCKERR_SCENARIO(recv, told_by_icmp,
    .title = "A host on the way says what became of an earlier datagram",
    .cause = "it said so with ICMP; what may pass by itself (no way to the network or the host, time exceeded) only a socket with IP_RECVERR is told",
    .fix = "go on: the socket works as before; treat each code as news about one datagram",
    .kind = environment,
    .variants = "network_unreachable host_unreachable protocol_unreachable port_unreachable too_large source_route_failed host_unknown host_isolated network_prohibited filtered time_exceeded malformed x plain recverr",
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
