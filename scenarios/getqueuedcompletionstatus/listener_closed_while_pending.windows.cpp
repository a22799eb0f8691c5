#include "harness/scenario.h"

namespace {

constexpr DWORD address_room = sizeof(sockaddr_storage) + 16;

outcome end(lab& lab, bool closed) {
  endpoint where;
  socket_handle listener = lab.listener(where), copy;
  if (lab.variant("both_handles")) copy = socket_handle(copy_of(listener.get()));
  const socket_handle client = lab.socket(), fresh = lab.socket();
  const completion_port port;
  port.watch(listener.get());
  char addresses[2 * address_room];
  DWORD size = 0;
  ULONG_PTR key = 0;
  OVERLAPPED* ended = nullptr;
  overlapped_operation operation(listener.get());
  ::AcceptEx(listener.get(), fresh.get(), addresses, 0, address_room, address_room, &size,
             operation.get());
  if (closed) {
    listener.close();
    copy.close();
  } else {
    lab.connect(client, where);
  }
  return lab.observe_once([&] {
    return as_status(::GetQueuedCompletionStatus(port.get(), &size, &key, &ended, 5000));
  });
}

outcome provoke(lab& lab) { return end(lab, true); }

outcome remedy(lab& lab) { return end(lab, false); }

}  // namespace

SOCKERR_SCENARIO(getqueuedcompletionstatus, listener_closed_while_pending,
    .title = "A completion port reports an AcceptEx whose listener was closed",
    .cause = "when the last handle of the listener is closed, the operation is given up",
    .fix = "take this for the end of the server, not for a failed client; close the listener after its operations",
    .kind = programmer,
    .variants = "tcp4 x only_handle both_handles",
    .provoke = provoke, .remedy = remedy)
