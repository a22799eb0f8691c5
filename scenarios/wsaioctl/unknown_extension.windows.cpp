#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, GUID id) {
  const socket_handle s = lab.socket();
  void* function = nullptr;
  DWORD size = 0;
  overlapped_operation operation(s.get());
  OVERLAPPED* given = lab.variant("overlapped") ? operation.get() : nullptr;
  return lab.observe([&] {
    return operation.finish(::WSAIoctl(s.get(), SIO_GET_EXTENSION_FUNCTION_POINTER, &id, sizeof id,
                                       &function, sizeof function, &size, given, nullptr));
  });
}

outcome provoke(lab& lab) { return ask(lab, GUID{}); }

outcome remedy(lab& lab) { return ask(lab, WSAID_CONNECTEX); }

}  // namespace

SOCKERR_SCENARIO(wsaioctl, unknown_extension,
    .title = "WSAIoctl is asked for an extension function that nobody has",
    .cause = "the identifier is that of no function which the provider offers",
    .fix = "ask for AcceptEx, ConnectEx and the like by their WSAID constants",
    .kind = programmer,
    .variants = "tcp4 tcp6 x plain overlapped",
    .provoke = provoke, .remedy = remedy)
