#include "harness/scenario.h"

namespace {

DWORD command(const lab& lab) {
  return lab.variant("address_change") ? SIO_ADDRESS_LIST_CHANGE : SIO_GET_INTERFACE_LIST;
}

template <class Then>
outcome begin(lab& lab, Then then) {
  const socket_handle s = lab.socket();
  lab.bind(s, lab.loopback());
  char answer[4096];
  DWORD size = 0;
  overlapped_operation operation(s.get());
  return lab.observe_once([&] {
    return then(::WSAIoctl(s.get(), command(lab), nullptr, 0, answer, sizeof answer, &size,
                           operation.get(), nullptr));
  });
}

outcome provoke(lab& lab) { return begin(lab, [](int begun) { return begun; }); }

outcome remedy(lab& lab) { return begin(lab, [](int begun) { return begun_or_done(begun); }); }

/// The operation has an end: who has waited enough for a change can give it up.
outcome aftermath(lab& lab) {
  const socket_handle s = lab.socket();
  lab.bind(s, lab.loopback());
  char answer[4096];
  DWORD size = 0, flags = 0;
  overlapped_operation operation(s.get());
  ::WSAIoctl(s.get(), command(lab), nullptr, 0, answer, sizeof answer, &size, operation.get(),
             nullptr);
  if (lab.variant("address_change")) operation.cancel();
  operation.await();
  return lab.observe_once([&] {
    return as_status(::WSAGetOverlappedResult(s.get(), operation.get(), &size, FALSE, &flags));
  });
}

}  // namespace

SOCKERR_SCENARIO(wsaioctl, pending,
    .title = "An overlapped WSAIoctl goes on by itself",
    .cause = "the operation goes on until an address changes or the interfaces are listed, which is no failure",
    .fix = "take WSA_IO_PENDING as success, and wait for the end of the operation",
    .kind = timing,
    .variants = "tcp4 udp4 x address_change interface_list",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
