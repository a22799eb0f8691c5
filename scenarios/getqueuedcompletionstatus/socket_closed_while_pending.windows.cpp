#include "harness/scenario.h"

namespace {

outcome end(lab& lab, bool closed) {
  connection pair = lab.connected();
  const completion_port port;
  port.watch(pair.client.get());
  char bytes[16];
  WSABUF buffer{sizeof bytes, bytes};
  DWORD size = 0, flags = 0;
  ULONG_PTR key = 0;
  OVERLAPPED* ended = nullptr;
  overlapped_operation operation(pair.client.get());
  ::WSARecv(pair.client.get(), &buffer, 1, nullptr, &flags, operation.get(), nullptr);
  if (closed)
    pair.client.close();
  else
    lab.must([&] { return ::send(pair.server.get(), "hello", 5, 0); }, "send");
  return lab.observe_once([&] {
    return as_status(::GetQueuedCompletionStatus(port.get(), &size, &key, &ended, 5000));
  });
}

outcome provoke(lab& lab) { return end(lab, true); }

outcome remedy(lab& lab) { return end(lab, false); }

}  // namespace

SOCKERR_SCENARIO(getqueuedcompletionstatus, socket_closed_while_pending,
    .title = "A completion port reports a receive whose socket was closed",
    .cause = "closing a socket gives up what is under way on it, and the port reports that as well",
    .fix = "keep a socket open until its operations have ended, and their memory until the port has reported them",
    .kind = programmer,
    .variants = "tcp4 tcp6 udp4 udp6",
    .provoke = provoke, .remedy = remedy)
