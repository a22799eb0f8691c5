#include "harness/scenario.h"

namespace {

outcome connect_meanwhile(lab& lab, bool with_fresh_socket) {
  endpoint silent, where;
  const socket_handle busy = lab.full_listener(silent), listener = lab.listener(where);
  const socket_handle s = lab.socket(), fresh = lab.socket();
  lab.bind(s, lab.loopback());
  const auto connect_ex = extension<LPFN_CONNECTEX>(s.get(), WSAID_CONNECTEX);
  overlapped_operation waiting(s.get());
  connect_ex(s.get(), silent.data(), silent.size(), nullptr, 0, nullptr, waiting.get());
  lab.require(!HasOverlappedIoCompleted(waiting.get()), "the connection was there at once");
  const socket_handle& chosen = with_fresh_socket ? fresh : s;
  lab.nonblocking(chosen);
  return lab.observe_once([&] {
    return lab.finish_connect(chosen, connect_to(chosen, where));
  });
}

outcome provoke(lab& lab) { return connect_meanwhile(lab, false); }

outcome remedy(lab& lab) { return connect_meanwhile(lab, true); }

}  // namespace

SOCKERR_SCENARIO(connect, while_connectex_pending,
    .title = "connect with a socket that ConnectEx is connecting",
    .cause = "a socket makes one attempt at a time; for one that ConnectEx began there is no WSAEALREADY",
    .fix = "take a new socket for another peer, or wait for the end of the operation",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
