#include "harness/scenario.h"

namespace {

struct message {
  const char* word;
  unsigned char type, code;
};
constexpr message messages[] = {
    {"v4_network_unreachable", 3, 0}, {"v4_host_unreachable", 3, 1}, {"v4_protocol_unreachable", 3, 2},
    {"v4_port_unreachable", 3, 3}, {"v4_too_large", 3, 4}, {"v4_source_route_failed", 3, 5},
    {"v4_network_unknown", 3, 6}, {"v4_host_unknown", 3, 7}, {"v4_host_isolated", 3, 8},
    {"v4_network_prohibited", 3, 9}, {"v4_host_prohibited", 3, 10}, {"v4_network_service", 3, 11},
    {"v4_host_service", 3, 12}, {"v4_filtered", 3, 13}, {"v4_precedence_violation", 3, 14},
    {"v4_precedence_cutoff", 3, 15}, {"v4_quench", 4, 0}, {"v4_time_exceeded", 11, 0}, {"v4_fragment_missing", 11, 1},
    {"v4_malformed", 12, 0}, {"v4_option_missing", 12, 1}, {"v6_no_route", 1, 0}, {"v6_prohibited", 1, 1},
    {"v6_beyond_scope", 1, 2}, {"v6_address_unreachable", 1, 3}, {"v6_port_unreachable", 1, 4},
    {"v6_policy_failed", 1, 5}, {"v6_route_rejected", 1, 6}, {"v6_too_large", 2, 0}, {"v6_time_exceeded", 3, 0},
    {"v6_fragment_missing", 3, 1}, {"v6_malformed", 4, 0}, {"v6_next_header_unknown", 4, 1}};

/// Two connected sockets; what the first sent may be complained of or answered.
struct talk {
  socket_handle s, peer;
  endpoint own, peer_at;
};

talk begin(lab& lab, bool complained) {
  network& net = lab.own_network();
  const endpoint here = lab.setting()[1] == '6' ? lab.loopback6() : lab.loopback4();
  talk made{lab.dual_stack(here, SOCK_DGRAM), lab.dual_stack(here, SOCK_DGRAM), {}, {}};
  if (lab.variant("recverr")) lab.must([&] { return receive_refusals(made.s.get()); }, "IP_RECVERR");
  made.peer_at = lab.bind(made.peer, here);
  lab.connect(made.s, made.peer_at);
  made.own = lab.local_endpoint(made.s);
  lab.connect(made.peer, made.own);
  lab.must([&] { return ::send(made.s.get(), "hello", 5, 0); }, "send");
  for (const message& m : messages)
    if (complained && lab.variant(m.word)) net.complain(made.own, made.peer_at, m.type, m.code);
  return made;
}

outcome receive(lab& lab, const talk& t) {
  char buffer[16];
  return lab.observe_once([&] { return ::recv(t.s.get(), buffer, sizeof buffer, MSG_DONTWAIT); });
}

outcome provoke(lab& lab) { return receive(lab, begin(lab, true)); }

outcome remedy(lab& lab) {
  const talk t = begin(lab, false);
  lab.must([&] { return ::send(t.peer.get(), "answer", 6, 0); }, "answer");
  lab.await(t.s, POLLIN);
  return receive(lab, t);
}

/// It is said once at most; then the socket receives as before.
outcome aftermath(lab& lab) {
  const talk t = begin(lab, true);
  lab.require(receive(lab, t).failed, "there was an answer");
  lab.must([&] { return ::send(t.peer.get(), "answer", 6, 0); }, "answer");
  lab.await(t.s, POLLIN);
  return receive(lab, t);
}

}  // namespace

SOCKERR_SCENARIO(recv, told_by_icmp,
    .title = "A host on the way says what became of an earlier datagram",
    .cause = "it said so with ICMP; what may pass by itself (no way to the network or the host, no such service there, time exceeded) only a socket with IP_RECVERR is told, and nobody of a request to send less, or with IPv4 of a fragment that was missing; what a firewall prohibits is a matter of permission with IPv6 alone",
    .fix = "go on: the socket works as before; treat each code as news about one datagram",
    .kind = environment,
    .variants = "v4_network_unreachable v4_host_unreachable v4_protocol_unreachable v4_port_unreachable"
                " v4_too_large v4_source_route_failed v4_network_unknown v4_host_unknown v4_host_isolated"
                " v4_network_prohibited v4_host_prohibited v4_network_service v4_host_service v4_filtered"
                " v4_precedence_violation v4_precedence_cutoff v4_quench v4_time_exceeded v4_fragment_missing"
                " v4_malformed v4_option_missing v6_no_route v6_prohibited v6_beyond_scope v6_address_unreachable"
                " v6_port_unreachable v6_policy_failed v6_route_rejected v6_too_large v6_time_exceeded"
                " v6_fragment_missing v6_malformed v6_next_header_unknown x plain recverr",
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
