#include "harness/scenario.h"

namespace {

template <class Then>
outcome watch(lab& lab, Then then) {
  const socket_handle s = lab.socket();
  lab.bind(s, lab.loopback());
  DWORD size = 0;
  overlapped_operation operation(s.get());
  return lab.observe_once([&] {
    return then(::WSAIoctl(s.get(), SIO_ADDRESS_LIST_CHANGE, nullptr, 0, nullptr, 0, &size,
                           operation.get(), nullptr));
  });
}

outcome provoke(lab& lab) { return watch(lab, [](int begun) { return begun; }); }

outcome remedy(lab& lab) { return watch(lab, [](int begun) { return begun_or_done(begun); }); }

/// Who has waited enough can give the operation up.
outcome aftermath(lab& lab) {
  const socket_handle s = lab.socket();
  lab.bind(s, lab.loopback());
  DWORD size = 0, flags = 0;
  overlapped_operation operation(s.get());
  ::WSAIoctl(s.get(), SIO_ADDRESS_LIST_CHANGE, nullptr, 0, nullptr, 0, &size, operation.get(),
             nullptr);
  operation.cancel();
  operation.await();
  return lab.observe_once([&] {
    return as_status(::WSAGetOverlappedResult(s.get(), operation.get(), &size, FALSE, &flags));
  });
}

}  // namespace

SOCKERR_SCENARIO(wsaioctl, pending,
    .title = "An overlapped WSAIoctl that waits for a change of the addresses of this host",
    .cause = "the operation goes on by itself until an address changes, which is no failure",
    .fix = "take WSA_IO_PENDING as success, and wait for the end of the operation",
    .kind = timing,
    .variants = "tcp4 udp4",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
