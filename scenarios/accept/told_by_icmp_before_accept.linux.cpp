#include "harness/scenario.h"

namespace {

struct message {
  const char* word;
  unsigned char type, code;
};
constexpr message messages[] = {{"network_unreachable", 3, 0}, {"host_unreachable", 3, 1},
                                {"protocol_unreachable", 3, 2}, {"host_unknown", 3, 7},
                                {"host_isolated", 3, 8}, {"malformed", 12, 0}};

/// The number of the segment that the other end of a connection sends next.
unsigned next_segment_of_peer(lab& lab, const socket_handle& s) {
  const auto set = [&](int option, int value) {
    lab.must([&] { return ::setsockopt(s.get(), IPPROTO_TCP, option, &value, sizeof value); }, "TCP_REPAIR");
  };
  unsigned number = 0;
  socklen_t size = sizeof number;
  set(TCP_REPAIR, TCP_REPAIR_ON);
  set(TCP_REPAIR_QUEUE, TCP_RECV_QUEUE);
  lab.must([&] { return ::getsockopt(s.get(), IPPROTO_TCP, TCP_QUEUE_SEQ, &number, &size); },
           "TCP_QUEUE_SEQ");
  set(TCP_REPAIR, TCP_REPAIR_OFF_NO_WP);
  return number;
}

/// A client in the queue; a host on the way may complain of its connection.
socket_handle client_in_queue(lab& lab, network& net, const socket_handle& listener,
                              const endpoint& where, bool complained) {
  if (lab.variant("recverr"))
    lab.must([&] { return receive_refusals(listener.get()); }, "IP_RECVERR");
  socket_handle client = lab.tcp4();
  lab.connect(client, where);
  const unsigned segment = next_segment_of_peer(lab, client);
  for (const message& m : messages)
    if (complained && lab.variant(m.word))
      net.complain(where, lab.local_endpoint(client), m.type, m.code, segment);
  return client;
}

outcome accept_and_send(lab& lab, bool complained) {
  network& net = lab.own_network();
  endpoint where;
  const socket_handle listener = lab.listener(where);
  const socket_handle client = client_in_queue(lab, net, listener, where, complained);
  native_socket accepted = no_socket;
  const outcome seen = lab.observe_socket_once(
      [&] { return accepted = ::accept(listener.get(), nullptr, nullptr); });
  if (seen.failed || !complained) return seen;
  return lab.with_detail(seen, "sent", ::send(accepted, "hello", 5, 0));
}

outcome provoke(lab& lab) { return accept_and_send(lab, true); }

outcome remedy(lab& lab) { return accept_and_send(lab, false); }

/// The listener takes the next client as well.
outcome aftermath(lab& lab) {
  network& net = lab.own_network();
  endpoint where;
  const socket_handle listener = lab.listener(where), next = lab.tcp4();
  const socket_handle client = client_in_queue(lab, net, listener, where, true);
  const socket_handle accepted = lab.accept(listener);
  lab.connect(next, where);
  return lab.observe_socket_once([&] { return ::accept(listener.get(), nullptr, nullptr); });
}

}  // namespace

SOCKERR_SCENARIO(accept, told_by_icmp_before_accept,
    .title = "A host on the way complains of a connection that waits to be accepted",
    .cause = "the manual has accept give such errors, and Linux never does: it hands the connection out; what ICMP said only SO_ERROR tells, and with IP_RECVERR on the listener the next call on the connection",
    .fix = "accept as ever; a later error of this connection is the end of this connection only",
    .kind = environment,
    .variants = "tcp4 x network_unreachable host_unreachable protocol_unreachable host_unknown host_isolated malformed x plain recverr",
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
