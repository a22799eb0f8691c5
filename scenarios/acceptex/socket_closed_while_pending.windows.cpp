#include "harness/scenario.h"

namespace {

constexpr DWORD address_room = sizeof(sockaddr_storage) + 16;

outcome end(lab& lab, bool closed) {
  endpoint where;
  const socket_handle listener = lab.listener(where), client = lab.socket();
  socket_handle fresh = lab.socket();
  char addresses[2 * address_room];
  DWORD received = 0, flags = 0;
  overlapped_operation operation(listener.get());
  ::AcceptEx(listener.get(), fresh.get(), addresses, 0, address_room, address_room, &received,
             operation.get());
  if (closed)
    fresh.close();
  else
    lab.connect(client, where);
  operation.await();
  return lab.observe_once([&] {
    return as_status(
        ::WSAGetOverlappedResult(listener.get(), operation.get(), &received, FALSE, &flags));
  });
}

outcome provoke(lab& lab) { return end(lab, true); }

outcome remedy(lab& lab) { return end(lab, false); }

}  // namespace

SOCKERR_SCENARIO(acceptex, socket_closed_while_pending,
    .title = "The socket of a waiting AcceptEx is closed",
    .cause = "with its socket gone, nothing could take the connection over, so the operation is given up",
    .fix = "keep the socket open until the operation has ended",
    .kind = programmer,
    .variants = "tcp4",
    .provoke = provoke, .remedy = remedy)
