#include "harness/scenario.h"

namespace {

constexpr DWORD address_room = sizeof(sockaddr_storage) + 16;

outcome take(lab& lab, bool wait_for_client) {
  endpoint where;
  const socket_handle listener = lab.listener(where), client = lab.socket(), fresh = lab.socket();
  char addresses[2 * address_room];
  DWORD received = 0, flags = 0;
  overlapped_operation operation(listener.get());
  const auto begin = [&] {
    return as_status(::AcceptEx(listener.get(), fresh.get(), addresses, 0, address_room,
                                address_room, &received, operation.get()));
  };
  if (!wait_for_client) return lab.observe_once(begin);
  lab.require(begun_or_done(begin()) == 0, "AcceptEx did not begin");
  lab.connect(client, where);
  operation.await();
  return lab.observe_once([&] {
    return as_status(
        ::WSAGetOverlappedResult(listener.get(), operation.get(), &received, FALSE, &flags));
  });
}

outcome provoke(lab& lab) { return take(lab, false); }

outcome remedy(lab& lab) { return take(lab, true); }

/// What was begun before the client came ends in a connection like any other.
outcome aftermath(lab& lab) {
  endpoint where;
  const socket_handle listener = lab.listener(where), client = lab.socket(), fresh = lab.socket();
  char addresses[2 * address_room], buffer[16];
  DWORD received = 0;
  overlapped_operation operation(listener.get());
  const int begun = as_status(::AcceptEx(listener.get(), fresh.get(), addresses, 0, address_room,
                                         address_room, &received, operation.get()));
  lab.require(begun_or_done(begun) == 0, "AcceptEx did not begin");
  lab.connect(client, where);
  operation.await();
  const native_socket like = listener.get();
  lab.must([&] {
    return ::setsockopt(fresh.get(), SOL_SOCKET, SO_UPDATE_ACCEPT_CONTEXT,
                        reinterpret_cast<const char*>(&like), sizeof like);
  }, "SO_UPDATE_ACCEPT_CONTEXT");
  lab.must([&] { return ::send(client.get(), "hello", 5, 0); }, "send");
  return lab.observe_once([&] { return ::recv(fresh.get(), buffer, sizeof buffer, 0); });
}

}  // namespace

SOCKERR_SCENARIO(acceptex, pending,
    .title = "AcceptEx before anybody has connected",
    .cause = "the operation goes on by itself until a client comes, which is no failure",
    .fix = "take WSA_IO_PENDING as success, and wait for the end of the operation",
    .kind = timing,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
