#include "harness/scenario.h"

namespace {

outcome connect_again(lab& lab, bool with_fresh_socket) {
  endpoint where;
  const socket_handle listener = lab.listener(where), s = lab.socket(), fresh = lab.socket();
  lab.bind(s, lab.loopback());
  const auto connect_ex = extension<LPFN_CONNECTEX>(s.get(), WSAID_CONNECTEX);
  overlapped_operation operation(s.get());
  lab.must([&] {
    return operation.finish(as_status(connect_ex(s.get(), where.data(), where.size(), nullptr, 0,
                                                 nullptr, operation.get())));
  }, "ConnectEx");
  const socket_handle& chosen = with_fresh_socket ? fresh : s;
  return lab.observe_once([&] { return ::connect(chosen.get(), where.data(), where.size()); });
}

outcome provoke(lab& lab) { return connect_again(lab, false); }

outcome remedy(lab& lab) { return connect_again(lab, true); }

}  // namespace

SOCKERR_SCENARIO(connect, after_connectex,
    .title = "connect with a socket that ConnectEx has connected",
    .cause = "until SO_UPDATE_CONNECT_CONTEXT is set, the calls beside ConnectEx know nothing of the connection, but it is there",
    .fix = "make a new socket for every connection",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
