#include "harness/scenario.h"

namespace {

constexpr DWORD address_room = sizeof(sockaddr_storage) + 16;

outcome end(lab& lab, bool closed) {
  endpoint where;
  socket_handle listener = lab.listener(where);
  const socket_handle client = lab.socket(), fresh = lab.socket();
  char addresses[2 * address_room];
  DWORD received = 0;
  overlapped_operation operation(listener.get());
  ::AcceptEx(listener.get(), fresh.get(), addresses, 0, address_room, address_room, &received,
             operation.get());
  if (closed)
    listener.close();
  else
    lab.connect(client, where);
  operation.await();
  const auto handle = reinterpret_cast<HANDLE>(fresh.get());  // the listener may be gone
  return lab.observe_once(
      [&] { return as_status(::GetOverlappedResult(handle, operation.get(), &received, FALSE)); });
}

outcome provoke(lab& lab) { return end(lab, true); }

outcome remedy(lab& lab) { return end(lab, false); }

}  // namespace

SOCKERR_SCENARIO(acceptex, listener_closed_while_pending,
    .title = "A listener is closed while an AcceptEx waits on it",
    .cause = "with the listener gone nobody can connect, so the operation is given up",
    .fix = "take this for the end of the server, not for a failed client; close the listener after its operations",
    .kind = programmer,
    .variants = "tcp4",
    .provoke = provoke, .remedy = remedy)
