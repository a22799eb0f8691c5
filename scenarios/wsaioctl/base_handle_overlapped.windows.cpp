#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const socket_handle s = lab.socket();
  SOCKET base = INVALID_SOCKET;
  DWORD size = 0;
  routine_operation operation;
  return lab.observe([&] {
    return operation.finish(::WSAIoctl(s.get(), SIO_BASE_HANDLE, nullptr, 0, &base, sizeof base,
                                       &size, operation.get(), operation.routine));
  });
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.socket();
  SOCKET base = INVALID_SOCKET;
  DWORD size = 0;
  return lab.observe([&] {
    return ::WSAIoctl(s.get(), SIO_BASE_HANDLE, nullptr, 0, &base, sizeof base, &size, nullptr,
                      nullptr);
  });
}

}  // namespace

SOCKERR_SCENARIO(wsaioctl, base_handle_overlapped,
    .title = "The base provider's socket is asked for by an overlapped operation",
    .cause = "SIO_BASE_HANDLE is answered at once or not at all: the operation begins, and ends as one that is not supported",
    .fix = "ask without an OVERLAPPED",
    .kind = programmer,
    .variants = "tcp4 tcp6 udp4 udp6",
    .provoke = provoke, .remedy = remedy)
