#include "harness/scenario.h"

namespace {

constexpr DWORD address_room = sizeof(sockaddr_storage) + 16;

/// One handle of a listener is closed while an AcceptEx waits on it, and a client comes or not.
outcome close_one(lab& lab, bool client_comes) {
  endpoint where;
  socket_handle original = lab.listener(where), copy(copy_of(original.get()));
  const socket_handle client = lab.socket(), fresh = lab.socket();
  const completion_port port;
  port.watch(original.get());
  const bool closes_original = lab.variant("original_closed");
  char addresses[2 * address_room];
  DWORD size = 0;
  ULONG_PTR key = 0;
  OVERLAPPED* ended = nullptr;
  overlapped_operation operation((closes_original ? copy : original).get());
  ::AcceptEx(copy.get(), fresh.get(), addresses, 0, address_room, address_room, &size,
             operation.get());
  (closes_original ? original : copy).close();
  if (client_comes) lab.connect(client, where);
  const DWORD patience = client_comes ? 5000 : 100;  // what comes may take its time
  return lab.observe_once([&] {
    return as_status(::GetQueuedCompletionStatus(port.get(), &size, &key, &ended, patience));
  });
}

outcome provoke(lab& lab) { return close_one(lab, false); }

outcome remedy(lab& lab) { return close_one(lab, true); }

}  // namespace

SOCKERR_SCENARIO(getqueuedcompletionstatus, other_handle_open,
    .title = "A closed listener does not end its AcceptEx, because there is another handle of it",
    .cause = "a socket lives until its last handle is closed, also one in another process; till then the next client ends the operation",
    .fix = "wait for the next client; to end the operation use CancelIoEx, or close all handles",
    .kind = programmer,
    .variants = "tcp4 x original_closed copy_closed",
    .provoke = provoke, .remedy = remedy)
