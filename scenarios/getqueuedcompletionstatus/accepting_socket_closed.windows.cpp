#include "harness/scenario.h"

namespace {

constexpr DWORD address_room = sizeof(sockaddr_storage) + 16;
constexpr DWORD data_room = 16;

/// The client is there, but AcceptEx has room for data and so waits for some.
outcome end(lab& lab, bool closed) {
  endpoint where;
  const socket_handle listener = lab.listener(where), client = lab.socket();
  socket_handle fresh = lab.socket();
  const completion_port port;
  port.watch(listener.get());
  char received[data_room + 2 * address_room];
  DWORD size = 0;
  ULONG_PTR key = 0;
  OVERLAPPED* ended = nullptr;
  overlapped_operation operation(listener.get());
  ::AcceptEx(listener.get(), fresh.get(), received, data_room, address_room, address_room, &size,
             operation.get());
  lab.connect(client, where);
  if (closed)
    fresh.close();
  else
    lab.must([&] { return ::send(client.get(), "hello", 5, 0); }, "send");
  return lab.observe_once([&] {
    return as_status(::GetQueuedCompletionStatus(port.get(), &size, &key, &ended, 5000));
  });
}

outcome provoke(lab& lab) { return end(lab, true); }

outcome remedy(lab& lab) { return end(lab, false); }

}  // namespace

SOCKERR_SCENARIO(getqueuedcompletionstatus, accepting_socket_closed,
    .title = "A completion port reports an AcceptEx whose new socket was closed",
    .cause = "the client was connected, but AcceptEx waited for its first data; with the socket that ends",
    .fix = "keep the new socket open until AcceptEx has ended; SO_CONNECT_TIME tells of silent clients, and without room for data AcceptEx does not wait for them",
    .kind = programmer,
    .variants = "tcp4",
    .provoke = provoke, .remedy = remedy)
