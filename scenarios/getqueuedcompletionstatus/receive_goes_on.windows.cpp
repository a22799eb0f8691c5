#include "harness/scenario.h"

namespace {

/// Waits for the end of a receive after something that is not it, ten times as long as SO_RCVTIMEO.
outcome wait(lab& lab, bool something_comes) {
  const connection pair = lab.connected();
  if (lab.variant("receive_timeout")) lab.receive_timeout(pair.client, 10);
  const completion_port port;
  port.watch(pair.client.get());
  char bytes[16];
  WSABUF buffer{sizeof bytes, bytes};
  DWORD size = 0, flags = 0;
  ULONG_PTR key = 0;
  OVERLAPPED* ended = nullptr;
  overlapped_operation operation(pair.client.get());
  ::WSARecv(pair.client.get(), &buffer, 1, nullptr, &flags, operation.get(), nullptr);
  if (lab.variant("shutdown_read"))
    lab.must([&] { return ::shutdown(pair.client.get(), SD_RECEIVE); }, "shutdown");
  if (something_comes) lab.must([&] { return ::send(pair.server.get(), "hello", 5, 0); }, "send");
  const DWORD patience = something_comes ? 5000 : 100;  // what comes may take its time
  return lab.observe_once([&] {
    return as_status(::GetQueuedCompletionStatus(port.get(), &size, &key, &ended, patience));
  });
}

outcome provoke(lab& lab) { return wait(lab, false); }

outcome remedy(lab& lab) { return wait(lab, true); }

}  // namespace

SOCKERR_SCENARIO(getqueuedcompletionstatus, receive_goes_on,
    .title = "Neither SO_RCVTIMEO nor shutdown ends an overlapped receive",
    .cause = "the option limits how long a call waits, and shutdown forbids new calls; a receive under way goes on until something comes",
    .fix = "let the peer send or end something; to end the receive itself use CancelIoEx",
    .kind = programmer,
    .variants = "tcp4 tcp6 x receive_timeout shutdown_read",
    .provoke = provoke, .remedy = remedy)
