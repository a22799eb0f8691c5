#include "harness/scenario.h"

namespace {

int reach(const socket_handle& s, const endpoint& where, overlapped_operation& operation) {
  const auto connect_ex = extension<LPFN_CONNECTEX>(s.get(), WSAID_CONNECTEX);
  return operation.finish(as_status(
      connect_ex(s.get(), where.data(), where.size(), nullptr, 0, nullptr, operation.get())));
}

/// A socket whose non-blocking connect gets no answer, because the queue of the listener is full.
socket_handle connecting_socket(lab& lab, const endpoint& silent) {
  socket_handle s = lab.socket();
  lab.bind(s, lab.loopback());
  lab.nonblocking(s);
  lab.require(connect_to(s, silent) != 0, "the connection was there at once");
  return s;
}

outcome reach_anew(lab& lab, bool on_same_socket) {
  endpoint silent, where;
  const socket_handle busy = lab.full_listener(silent), listener = lab.listener(where);
  const socket_handle s = connecting_socket(lab, silent), fresh = lab.socket();
  lab.bind(fresh, lab.loopback());
  const socket_handle& chosen = on_same_socket ? s : fresh;
  overlapped_operation operation(chosen.get());
  return lab.observe_once([&] { return reach(chosen, where, operation); });
}

outcome provoke(lab& lab) { return reach_anew(lab, true); }

outcome remedy(lab& lab) { return reach_anew(lab, false); }

/// The first attempt goes on meanwhile, and ends well as soon as there is room.
outcome aftermath(lab& lab) {
  endpoint silent, where;
  const socket_handle busy = lab.full_listener(silent), listener = lab.listener(where);
  const socket_handle s = connecting_socket(lab, silent);
  overlapped_operation operation(s.get());
  lab.require(reach(s, where, operation) == -1, "a second attempt was made");
  lab.make_room(busy, s);
  return lab.observe_once([&] { return ::send(s.get(), "hello", 5, 0); });
}

}  // namespace

SOCKERR_SCENARIO(connectex, while_connecting,
    .title = "ConnectEx while a non-blocking connect of the socket still goes on",
    .cause = "a socket makes one attempt at a time, and the peer has not answered the first yet",
    .fix = "begin an attempt with one of the two calls; for another peer take a new socket",
    .kind = timing,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
