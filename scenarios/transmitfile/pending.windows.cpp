#include "harness/scenario.h"

namespace {

template <class Then>
outcome say(lab& lab, Then then) {
  const connection pair = lab.connected();
  const auto file = reinterpret_cast<HANDLE>(lab.open_file());
  const native_socket s = pair.client.get();
  overlapped_operation operation(s);
  return lab.observe_once([&] {
    return then(operation,
                as_status(::TransmitFile(s, file, 16, 0, operation.get(), nullptr, 0)));
  });
}

outcome provoke(lab& lab) {
  return say(lab, [](overlapped_operation&, int begun) { return begun; });
}

outcome remedy(lab& lab) {
  return say(lab, [](overlapped_operation& operation, int begun) {
    return operation.finish(begun);
  });
}

/// What was begun reaches the peer.
outcome aftermath(lab& lab) {
  const connection pair = lab.connected();
  const auto file = reinterpret_cast<HANDLE>(lab.open_file());
  overlapped_operation operation(pair.client.get());
  ::TransmitFile(pair.client.get(), file, 16, 0, operation.get(), nullptr, 0);
  operation.await();
  char buffer[16];
  return lab.observe_once([&] { return ::recv(pair.server.get(), buffer, sizeof buffer, 0); });
}

}  // namespace

SOCKERR_SCENARIO(transmitfile, pending,
    .title = "An overlapped TransmitFile does not wait until the file is sent",
    .cause = "the operation goes on by itself, which is no failure",
    .fix = "take WSA_IO_PENDING as success, and wait for the end of the operation",
    .kind = timing,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
