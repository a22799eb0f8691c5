#include "harness/scenario.h"

namespace {

/// Connects while another attempt gets no answer, because the queue of the listener is full.
outcome reach_again(lab& lab, bool on_same_socket) {
  endpoint silent, where;
  const socket_handle busy = lab.full_listener(silent), listener = lab.listener(where);
  const socket_handle first = lab.socket(), fresh = lab.socket();
  lab.bind(first, lab.loopback());
  lab.bind(fresh, lab.loopback());
  const auto connect_ex = extension<LPFN_CONNECTEX>(first.get(), WSAID_CONNECTEX);
  overlapped_operation waiting(first.get());
  connect_ex(first.get(), silent.data(), silent.size(), nullptr, 0, nullptr, waiting.get());
  const native_socket s = on_same_socket ? first.get() : fresh.get();
  overlapped_operation operation(s);
  return lab.observe_once([&] {
    return operation.finish(as_status(
        connect_ex(s, where.data(), where.size(), nullptr, 0, nullptr, operation.get())));
  });
}

outcome provoke(lab& lab) { return reach_again(lab, true); }

outcome remedy(lab& lab) { return reach_again(lab, false); }

/// The first attempt goes on meanwhile, and ends well as soon as there is room.
outcome aftermath(lab& lab) {
  endpoint silent, where;
  const socket_handle busy = lab.full_listener(silent), listener = lab.listener(where);
  const socket_handle first = lab.socket();
  lab.bind(first, lab.loopback());
  const auto connect_ex = extension<LPFN_CONNECTEX>(first.get(), WSAID_CONNECTEX);
  overlapped_operation waiting(first.get()), refused(first.get());
  connect_ex(first.get(), silent.data(), silent.size(), nullptr, 0, nullptr, waiting.get());
  const int again = as_status(connect_ex(first.get(), where.data(), where.size(), nullptr, 0,
                                         nullptr, refused.get()));
  lab.require(refused.finish(again) == -1, "a second attempt was made");
  lab.nonblocking(busy);
  lab.listen(busy, 64);  // others try as well, and at the same time
  while (::WaitForSingleObject(waiting.get()->hEvent, 10) != WAIT_OBJECT_0)
    socket_handle(::accept(busy.get(), nullptr, nullptr)).close();
  DWORD sent = 0, flags = 0;
  return lab.observe_once([&] {
    return as_status(
        ::WSAGetOverlappedResult(first.get(), waiting.get(), &sent, FALSE, &flags));
  });
}

}  // namespace

SOCKERR_SCENARIO(connectex, again_while_pending,
    .title = "ConnectEx again while the first attempt still goes on",
    .cause = "a socket makes one attempt at a time, and the peer has not answered the first yet",
    .fix = "for another peer take a new socket; for the same one wait for the end of the operation",
    .kind = timing,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
