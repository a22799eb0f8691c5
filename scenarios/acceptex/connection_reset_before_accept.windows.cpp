#include "harness/scenario.h"

namespace {

constexpr DWORD address_room = sizeof(sockaddr_storage) + 16;

int accept_into(const socket_handle& listener, const socket_handle& fresh) {
  char addresses[2 * address_room];
  DWORD received = 0;
  overlapped_operation operation(listener.get());
  return operation.finish(as_status(::AcceptEx(listener.get(), fresh.get(), addresses, 0,
                                               address_room, address_room, &received,
                                               operation.get())));
}

outcome take(lab& lab, bool given_up) {
  endpoint where;
  const socket_handle listener = lab.listener(where), fresh = lab.socket();
  socket_handle client = lab.socket();
  lab.connect(client, where);
  if (given_up) client.reset();
  return lab.observe_once([&] { return accept_into(listener, fresh); });
}

outcome provoke(lab& lab) { return take(lab, true); }

outcome remedy(lab& lab) { return take(lab, false); }

/// Only that one connection is lost.
outcome aftermath(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), fresh = lab.socket(), next = lab.socket();
  socket_handle client = lab.socket();
  lab.connect(client, where);
  client.reset();
  accept_into(listener, fresh);
  lab.connect(next, where);
  const socket_handle another = lab.socket();
  lab.must([&] { return accept_into(listener, another); }, "AcceptEx");
  lab.must([&] { return ::send(another.get(), "hello", 5, 0); }, "send");
  char buffer[16];
  return lab.observe_once(
      [&] { return exactly(5, ::recv(next.get(), buffer, sizeof buffer, 0)); });
}

}  // namespace

SOCKERR_SCENARIO(acceptex, connection_reset_before_accept,
    .title = "AcceptEx, and the client has given its connection up",
    .cause = "the client reset the connection while that waited in the queue of the listener",
    .fix = "clients: keep the connection until it is served; servers: begin the next AcceptEx, for only that one connection is lost",
    .kind = peer,
    .variants = "tcp4",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
