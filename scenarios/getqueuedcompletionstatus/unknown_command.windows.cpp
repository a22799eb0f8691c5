#include "harness/scenario.h"

namespace {

outcome ask(lab& lab, DWORD command) {
  const socket_handle s = lab.socket();
  const completion_port port;
  port.watch(s.get());
  char answer[4096];
  DWORD size = 0;
  ULONG_PTR key = 0;
  OVERLAPPED* ended = nullptr;
  overlapped_operation operation(s.get());
  ::WSAIoctl(s.get(), command, nullptr, 0, answer, sizeof answer, &size, operation.get(), nullptr);
  return lab.observe_once([&] {
    return as_status(::GetQueuedCompletionStatus(port.get(), &size, &key, &ended, 5000));
  });
}

outcome provoke(lab& lab) { return ask(lab, 0xdeadbeef); }

outcome remedy(lab& lab) { return ask(lab, SIO_ADDRESS_LIST_QUERY); }

}  // namespace

SOCKERR_SCENARIO(getqueuedcompletionstatus, unknown_command,
    .title = "A completion port reports a WSAIoctl with a command that the provider does not know",
    .cause = "an overlapped WSAIoctl begins with any command, and only its end tells that there is none such",
    .fix = "look the command up, and ask only for what the provider offers",
    .kind = programmer,
    .variants = "tcp4",
    .provoke = provoke, .remedy = remedy)
