#include "harness/scenario.h"

namespace {

outcome connect_again(lab& lab, DWORD flags) {
  endpoint where, next;
  const socket_handle listener = lab.listener(where), other = lab.listener(next);
  const socket_handle s = lab.socket();
  lab.bind(s, lab.loopback());
  const auto connect_ex = extension<LPFN_CONNECTEX>(s.get(), WSAID_CONNECTEX);
  const auto disconnect_ex = extension<LPFN_DISCONNECTEX>(s.get(), WSAID_DISCONNECTEX);
  overlapped_operation first(s.get()), second(s.get());
  const auto reach = [&](const endpoint& to, overlapped_operation& operation) {
    return operation.finish(as_status(connect_ex(s.get(), to.data(), to.size(), nullptr, 0,
                                                 nullptr, operation.get())));
  };
  lab.must([&] { return reach(where, first); }, "ConnectEx");
  lab.must([&] { return ::setsockopt(s.get(), SOL_SOCKET, SO_UPDATE_CONNECT_CONTEXT, nullptr, 0); },
           "SO_UPDATE_CONNECT_CONTEXT");
  lab.accept(listener).close();  // so that the connection leaves nothing behind at this end
  lab.must([&] { return as_status(disconnect_ex(s.get(), nullptr, flags, 0)); }, "DisconnectEx");
  return lab.observe_once([&] { return reach(next, second); });
}

outcome provoke(lab& lab) { return connect_again(lab, 0); }

outcome remedy(lab& lab) { return connect_again(lab, TF_REUSE_SOCKET); }

}  // namespace

SOCKERR_SCENARIO(connectex, after_disconnectex,
    .title = "ConnectEx after DisconnectEx without TF_REUSE_SOCKET",
    .cause = "the connection is ended, but only the flag makes the socket free for another",
    .fix = "pass TF_REUSE_SOCKET to DisconnectEx",
    .kind = programmer,
    .variants = "tcp4",
    .provoke = provoke, .remedy = remedy)
