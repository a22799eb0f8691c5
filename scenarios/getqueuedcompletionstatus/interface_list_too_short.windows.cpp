#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, DWORD room) {
  const socket_handle s = lab.socket();
  const completion_port port;
  port.watch(s.get());
  INTERFACE_INFO interfaces[64];
  DWORD size = 0;
  ULONG_PTR key = 0;
  OVERLAPPED* ended = nullptr;
  overlapped_operation operation(s.get());
  ::WSAIoctl(s.get(), SIO_GET_INTERFACE_LIST, nullptr, 0, interfaces, room, &size, operation.get(),
             nullptr);
  return lab.observe_once([&] {
    return as_status(::GetQueuedCompletionStatus(port.get(), &size, &key, &ended, 5000));
  });
}

outcome provoke(lab& lab) { return ask(lab, sizeof(INTERFACE_INFO) - 1); }

outcome remedy(lab& lab) { return ask(lab, 64 * sizeof(INTERFACE_INFO)); }

}  // namespace

SOCKERR_SCENARIO(getqueuedcompletionstatus, interface_list_too_short,
    .title = "A completion port reports a list of interfaces that did not fit",
    .cause = "an overlapped WSAIoctl begins with any room, and only its end tells that it is too little",
    .fix = "give room for more interfaces, and for more again as long as that is too little",
    .kind = programmer,
    .variants = "tcp4",
    .provoke = provoke, .remedy = remedy)
