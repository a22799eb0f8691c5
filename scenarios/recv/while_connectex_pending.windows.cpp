#include "harness/scenario.h"

namespace {

/// Receives while ConnectEx gets no answer, because the queue of the listener is full, or after it.
outcome receive(lab& lab, bool while_pending) {
  endpoint where;
  const socket_handle listener =
      while_pending ? lab.full_listener(where) : lab.listener(where);
  const socket_handle s = lab.socket();
  lab.bind(s, lab.loopback());
  lab.nonblocking(s);
  const auto connect_ex = extension<LPFN_CONNECTEX>(s.get(), WSAID_CONNECTEX);
  overlapped_operation operation(s.get());
  connect_ex(s.get(), where.data(), where.size(), nullptr, 0, nullptr, operation.get());
  socket_handle server;
  if (!while_pending) {
    operation.await();
    server = lab.accept(listener);
    lab.must([&] { return ::send(server.get(), "hello", 5, 0); }, "send");
    lab.await(s, POLLIN);
  }
  char buffer[16] = {};
  return lab.observe_once([&] { return ::recv(s.get(), buffer, sizeof buffer, 0); });
}

outcome provoke(lab& lab) { return receive(lab, true); }

outcome remedy(lab& lab) { return receive(lab, false); }

}  // namespace

SOCKERR_SCENARIO(recv, while_connectex_pending,
    .title = "Receiving while ConnectEx is still under way",
    .cause = "the operation has begun, but the peer has not answered, so there is no connection yet",
    .fix = "receive when the operation has ended, not when ConnectEx returns",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
