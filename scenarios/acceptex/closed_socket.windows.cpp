#include "harness/scenario.h"

namespace {

constexpr DWORD address_room = sizeof(sockaddr_storage) + 16;

outcome take(lab& lab, bool closed) {
  endpoint where;
  const socket_handle listener = lab.listener(where), client = lab.socket();
  socket_handle fresh = lab.socket();
  lab.connect(client, where);
  const native_socket copy = fresh.get();
  char addresses[2 * address_room];
  DWORD received = 0;
  overlapped_operation operation(listener.get());
  if (closed) fresh.close();  // last, so that no new handle gets its number
  return lab.observe_once([&] {
    return operation.finish(as_status(::AcceptEx(listener.get(), copy, addresses, 0, address_room,
                                                 address_room, &received, operation.get())));
  });
}

outcome provoke(lab& lab) { return take(lab, true); }

outcome remedy(lab& lab) { return take(lab, false); }

}  // namespace

SOCKERR_SCENARIO(acceptex, closed_socket,
    .title = "AcceptEx into a socket that was closed",
    .cause = "the connection needs a socket that takes it over, and the number stands for none any more",
    .fix = "make a new socket for each AcceptEx, and check that it was made",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
