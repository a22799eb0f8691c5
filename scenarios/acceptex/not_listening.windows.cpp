#include "harness/scenario.h"

namespace {

constexpr DWORD address_room = sizeof(sockaddr_storage) + 16;

outcome take(lab& lab, const socket_handle& listener, const socket_handle& fresh) {
  char addresses[2 * address_room];
  DWORD received = 0;
  overlapped_operation operation(listener.get());
  return lab.observe_once([&] {
    return begun_or_done(as_status(::AcceptEx(listener.get(), fresh.get(), addresses, 0,
                                              address_room, address_room, &received,
                                              operation.get())));
  });
}

/// A client comes to a socket that has an address and, perhaps, listens.
outcome serve(lab& lab, bool listening) {
  const socket_handle s = lab.socket(), client = lab.socket(), fresh = lab.socket();
  const endpoint where = lab.bind(s, lab.loopback());
  if (listening) lab.listen(s);
  lab.nonblocking(client);
  connect_to(client, where);
  return take(lab, s, fresh);
}

outcome provoke(lab& lab) { return serve(lab, false); }

outcome remedy(lab& lab) { return serve(lab, true); }

}  // namespace

SOCKERR_SCENARIO(acceptex, not_listening,
    .title = "AcceptEx on a socket that does not listen",
    .cause = "connections come to sockets that listen; this one only has an address",
    .fix = "call listen after bind",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
