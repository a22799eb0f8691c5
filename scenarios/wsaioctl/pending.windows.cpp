#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, DWORD command) {
  const socket_handle s = lab.socket();
  lab.bind(s, lab.loopback());
  char answer[4096];
  DWORD size = 0;
  overlapped_operation operation(s.get());
  return lab.observe_once([&] {
    return ::WSAIoctl(s.get(), command, nullptr, 0, answer, sizeof answer, &size, operation.get(),
                      nullptr);
  });
}

outcome provoke(lab& lab) { return ask(lab, SIO_ADDRESS_LIST_CHANGE); }

outcome remedy(lab& lab) { return ask(lab, SIO_ADDRESS_LIST_QUERY); }

}  // namespace

SOCKERR_SCENARIO(wsaioctl, pending,
    .title = "An overlapped WSAIoctl that waits for a change of the addresses of this host",
    .cause = "the operation goes on by itself until an address changes, which is no failure",
    .fix = "take WSA_IO_PENDING as success, and wait for the end of the operation; SIO_ADDRESS_LIST_QUERY says at once what there is",
    .kind = timing,
    .variants = "tcp4 udp4",
    .provoke = provoke, .remedy = remedy)
