#include "harness/scenario.h"

namespace {

/// Accepts. As soon as that waits, another process, which has the sockets too, acts.
template <class Action>
outcome accept_meanwhile(lab& lab, const socket_handle& listener, Action act) {
  const sharing_process other = lab.start_sharing([&] {
    lab::await_waiting_starter();
    act();
  });
  return lab.observe_socket_once([&] { return ::accept(listener.get(), nullptr, nullptr); });
}

outcome shut_down_meanwhile(lab& lab, const socket_handle& listener) {
  return accept_meanwhile(lab, listener, [&] { ::shutdown(listener.get(), SHUT_RDWR); });
}

outcome provoke(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where);
  return shut_down_meanwhile(lab, listener);
}

outcome remedy(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), client = lab.socket();
  return accept_meanwhile(lab, listener, [&] { connect_to(client, where); });
}

}  // namespace

SOCKERR_SCENARIO(accept, shut_down_while_waiting,
    .title = "The listener is shut down while an accept waits at it",
    .cause = "shutting a listener down wakes up whoever waits in accept; closing it in another thread would not",
    .fix = "take the failure as the order to stop, if that is what was meant; else leave the listener open while somebody accepts",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
