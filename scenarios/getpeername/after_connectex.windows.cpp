#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, bool updated) {
  endpoint where, peer;
  const socket_handle listener = lab.listener(where), s = lab.socket();
  lab.bind(s, lab.loopback());
  const auto connect_ex = extension<LPFN_CONNECTEX>(s.get(), WSAID_CONNECTEX);
  overlapped_operation operation(s.get());
  lab.must([&] {
    return operation.finish(as_status(connect_ex(s.get(), where.data(), where.size(), nullptr, 0,
                                                 nullptr, operation.get())));
  }, "ConnectEx");
  if (updated)
    lab.must([&] {
      return ::setsockopt(s.get(), SOL_SOCKET, SO_UPDATE_CONNECT_CONTEXT, nullptr, 0);
    }, "SO_UPDATE_CONNECT_CONTEXT");
  return lab.observe_once([&] { return ::getpeername(s.get(), peer.data(), peer.size_out()); });
}

outcome provoke(lab& lab) { return ask(lab, false); }

outcome remedy(lab& lab) { return ask(lab, true); }

}  // namespace

SOCKERR_SCENARIO(getpeername, after_connectex,
    .title = "Asking for the peer of a connection that ConnectEx has made",
    .cause = "until SO_UPDATE_CONNECT_CONTEXT is set, a socket that ConnectEx has connected only sends, receives and closes; the other calls know of no connection",
    .fix = "set SO_UPDATE_CONNECT_CONTEXT when ConnectEx has ended",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
