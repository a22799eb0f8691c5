#include "harness/scenario.h"

namespace {

constexpr DWORD address_room = sizeof(sockaddr_storage) + 16;

outcome take(lab& lab, native_socket listener, const socket_handle& fresh) {
  char addresses[2 * address_room];
  DWORD received = 0;
  overlapped_operation operation(listener);
  return lab.observe_once([&] {
    return operation.finish(as_status(::AcceptEx(listener, fresh.get(), addresses, 0,
                                                 address_room, address_room, &received,
                                                 operation.get())));
  });
}

outcome provoke(lab& lab) {
  endpoint where;
  socket_handle listener = lab.listener(where);
  const socket_handle client = lab.socket(), fresh = lab.socket();
  lab.connect(client, where);
  const native_socket copy = listener.get();
  listener.close();
  return take(lab, copy, fresh);
}

outcome remedy(lab& lab) {
  endpoint where;
  socket_handle listener = lab.listener(where);
  const socket_handle client = lab.socket(), fresh = lab.socket();
  lab.connect(client, where);
  const native_socket copy = listener.get();
  return take(lab, copy, fresh);
}

}  // namespace

SOCKERR_SCENARIO(acceptex, closed_listener,
    .title = "AcceptEx on a listener that was closed",
    .cause = "after closesocket the number stands for nothing, until the system gives it to something else",
    .fix = "keep a listener open as long as anybody accepts on it",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
