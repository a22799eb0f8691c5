#include "harness/scenario.h"

namespace {

template <class Then>
outcome reach(lab& lab, Then then) {
  endpoint where;
  const socket_handle listener = lab.listener(where), s = lab.socket();
  lab.bind(s, lab.loopback());
  const auto connect_ex = extension<LPFN_CONNECTEX>(s.get(), WSAID_CONNECTEX);
  overlapped_operation operation(s.get());
  return lab.observe_once([&] {
    return then(operation, as_status(connect_ex(s.get(), where.data(), where.size(), nullptr, 0,
                                                nullptr, operation.get())));
  });
}

outcome provoke(lab& lab) {
  return reach(lab, [](overlapped_operation&, int begun) { return begun; });
}

outcome remedy(lab& lab) {
  return reach(lab, [](overlapped_operation& operation, int begun) {
    return operation.finish(begun);
  });
}

/// When the operation has ended, the connection is there.
outcome aftermath(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), s = lab.socket();
  lab.bind(s, lab.loopback());
  const auto connect_ex = extension<LPFN_CONNECTEX>(s.get(), WSAID_CONNECTEX);
  overlapped_operation operation(s.get());
  connect_ex(s.get(), where.data(), where.size(), nullptr, 0, nullptr, operation.get());
  operation.await();
  lab.must([&] { return ::setsockopt(s.get(), SOL_SOCKET, SO_UPDATE_CONNECT_CONTEXT, nullptr, 0); },
           "SO_UPDATE_CONNECT_CONTEXT");
  return lab.observe_once([&] { return ::send(s.get(), "hello", 5, 0); });
}

}  // namespace

SOCKERR_SCENARIO(connectex, pending,
    .title = "ConnectEx does not wait for the connection",
    .cause = "the peer must answer first; the operation goes on by itself, which is no failure",
    .fix = "take WSA_IO_PENDING as success, and wait for the end of the operation",
    .kind = timing,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
