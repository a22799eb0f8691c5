#include "harness/scenario.h"

namespace {

outcome begin(lab& lab, bool given_up) {
  const socket_handle s = lab.socket();
  lab.bind(s, lab.loopback());
  char answer[4096];
  DWORD size = 0, flags = 0;
  overlapped_operation operation(s.get());
  const DWORD command = given_up ? SIO_ADDRESS_LIST_CHANGE : SIO_ADDRESS_LIST_QUERY;
  ::WSAIoctl(s.get(), command, nullptr, 0, answer, sizeof answer, &size, operation.get(), nullptr);
  if (given_up) operation.cancel();
  operation.await();
  return lab.observe_once([&] {
    return as_status(::WSAGetOverlappedResult(s.get(), operation.get(), &size, FALSE, &flags));
  });
}

outcome provoke(lab& lab) { return begin(lab, true); }

outcome remedy(lab& lab) { return begin(lab, false); }

}  // namespace

SOCKERR_SCENARIO(wsaioctl, cancelled,
    .title = "An overlapped WSAIoctl that is given up",
    .cause = "the operation was cancelled, as it is too when its socket is closed",
    .fix = "keep sockets that have operations under way until these have ended",
    .kind = programmer,
    .variants = "tcp4 udp4",
    .provoke = provoke, .remedy = remedy)
