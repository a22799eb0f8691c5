#include "harness/scenario.h"

namespace {

constexpr DWORD address_room = sizeof(sockaddr_storage) + 16;

outcome take(lab& lab, DWORD remote_room) {
  endpoint where;
  const socket_handle listener = lab.listener(where), client = lab.socket(), fresh = lab.socket();
  lab.connect(client, where);
  char addresses[2 * address_room];
  DWORD received = 0;
  overlapped_operation operation(listener.get());
  return lab.observe_once([&] {
    return operation.finish(as_status(::AcceptEx(listener.get(), fresh.get(), addresses, 0,
                                                 address_room, remote_room, &received,
                                                 operation.get())));
  });
}

outcome provoke(lab& lab) { return take(lab, 0); }

outcome remedy(lab& lab) { return take(lab, address_room); }

}  // namespace

SOCKERR_SCENARIO(acceptex, no_room_for_remote_address,
    .title = "AcceptEx with no room for the address of the client",
    .cause = "the address of the client is always stored, with 16 bytes more than it is long",
    .fix = "reserve 16 bytes more than the longest address of the family, twice",
    .kind = programmer,
    .variants = "tcp4",
    .provoke = provoke, .remedy = remedy)
