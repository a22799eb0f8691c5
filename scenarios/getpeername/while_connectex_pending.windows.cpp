#include "harness/scenario.h"

namespace {

/// Asks while ConnectEx waits for an answer, or when it has got one.
outcome ask(lab& lab, bool connected) {
  endpoint silent, where, peer;
  const socket_handle busy = lab.full_listener(silent), listener = lab.listener(where);
  const socket_handle s = lab.socket();
  lab.bind(s, lab.loopback());
  const endpoint& to = connected ? where : silent;
  const auto connect_ex = extension<LPFN_CONNECTEX>(s.get(), WSAID_CONNECTEX);
  overlapped_operation operation(s.get());
  const int begun = as_status(
      connect_ex(s.get(), to.data(), to.size(), nullptr, 0, nullptr, operation.get()));
  if (connected) {
    lab.must([&] { return operation.finish(begun); }, "ConnectEx");
    lab.must([&] {
      return ::setsockopt(s.get(), SOL_SOCKET, SO_UPDATE_CONNECT_CONTEXT, nullptr, 0);
    }, "SO_UPDATE_CONNECT_CONTEXT");
  }
  return lab.observe_once([&] { return ::getpeername(s.get(), peer.data(), peer.size_out()); });
}

outcome provoke(lab& lab) { return ask(lab, false); }

outcome remedy(lab& lab) { return ask(lab, true); }

}  // namespace

SOCKERR_SCENARIO(getpeername, while_connectex_pending,
    .title = "Asking for the peer while ConnectEx still waits for it",
    .cause = "the peer has not answered yet; unlike connect, ConnectEx names none before there is a connection",
    .fix = "wait for the end of the operation and set SO_UPDATE_CONNECT_CONTEXT",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
