#include "harness/scenario.h"

namespace {

template <class Then>
outcome end(lab& lab, Then then) {
  const connection pair = lab.connected();
  const native_socket s = pair.client.get();
  const auto disconnect_ex = extension<LPFN_DISCONNECTEX>(s, WSAID_DISCONNECTEX);
  overlapped_operation operation(s);
  return lab.observe_once(
      [&] { return then(operation, as_status(disconnect_ex(s, operation.get(), 0, 0))); });
}

outcome provoke(lab& lab) {
  return end(lab, [](overlapped_operation&, int begun) { return begun; });
}

outcome remedy(lab& lab) {
  return end(lab, [](overlapped_operation& operation, int begun) {
    return operation.finish(begun);
  });
}

/// The peer sees an orderly end.
outcome aftermath(lab& lab) {
  const connection pair = lab.connected();
  const native_socket s = pair.client.get();
  const auto disconnect_ex = extension<LPFN_DISCONNECTEX>(s, WSAID_DISCONNECTEX);
  overlapped_operation operation(s);
  disconnect_ex(s, operation.get(), 0, 0);
  operation.await();
  char buffer[16];
  return lab.observe_once([&] { return ::recv(pair.server.get(), buffer, sizeof buffer, 0); });
}

}  // namespace

SOCKERR_SCENARIO(disconnectex, pending,
    .title = "An overlapped DisconnectEx does not wait for the end of the connection",
    .cause = "the operation goes on by itself, which is no failure",
    .fix = "take WSA_IO_PENDING as success, and wait for the end of the operation",
    .kind = timing,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
