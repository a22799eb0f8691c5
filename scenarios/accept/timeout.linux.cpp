#include "harness/scenario.h"

namespace {

/// Accepts with a time limit, long after which a client comes.
template <class Accept>
auto accept_hastily(lab& lab, const socket_handle& listener, const endpoint& where, Accept accept) {
  lab.receive_timeout(listener, 20);
  const socket_handle client = lab.socket();
  const auto late = lab.start_sharing([&] {
    ::poll(nullptr, 0, 1000);
    connect_to(client, where);
  });
  return accept();
}

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  return accept_hastily(lab, listener, where, [&] {
    return lab.observe_socket_once([&] { return ::accept(listener.get(), nullptr, nullptr); });
  });
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), client = lab.socket();
  lab.receive_timeout(listener, 20);
  lab.connect(client, where);
  return lab.observe_socket_once([&] { return ::accept(listener.get(), nullptr, nullptr); });
}

outcome aftermath(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), client = lab.socket();
  const socket_handle nobody(accept_hastily(
      lab, listener, where, [&] { return ::accept(listener.get(), nullptr, nullptr); }));
  lab.connect(client, where);
  return lab.observe_socket_once([&] { return ::accept(listener.get(), nullptr, nullptr); });
}

}  // namespace

SOCKERR_SCENARIO(accept, timeout,
    .title = "Nobody connects within the time that SO_RCVTIMEO allows",
    .cause = "the option of a listener limits how long accept waits",
    .fix = "allow the time that clients need, or accept again: the listener is whole",
    .kind = timing,
    .variants = "tcp4 tcp6 unix_stream unix_seqpacket",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
