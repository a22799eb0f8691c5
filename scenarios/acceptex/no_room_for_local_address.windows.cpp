#include "harness/scenario.h"

namespace {

constexpr DWORD address_room = sizeof(sockaddr_storage) + 16;

outcome take(lab& lab, DWORD local_room) {
  endpoint where;
  const socket_handle listener = lab.listener(where), client = lab.socket(), fresh = lab.socket();
  char addresses[2 * address_room];
  DWORD received = 0;
  overlapped_operation operation(listener.get());
  const int begun = as_status(::AcceptEx(listener.get(), fresh.get(), addresses, 0, local_room,
                                         address_room, &received, operation.get()));
  lab.require(begun_or_done(begun) == 0, "AcceptEx did not begin");
  lab.connect(client, where);
  operation.await();
  const auto handle = reinterpret_cast<HANDLE>(listener.get());
  return lab.observe_once(
      [&] { return as_status(::GetOverlappedResult(handle, operation.get(), &received, FALSE)); });
}

outcome provoke(lab& lab) {
  return take(lab, lab.variant("address_only") ? DWORD{sizeof(sockaddr_in)} + 4 : 3);
}

outcome remedy(lab& lab) { return take(lab, address_room); }

}  // namespace

SOCKERR_SCENARIO(acceptex, no_room_for_local_address,
    .title = "AcceptEx with too little room for the local address",
    .cause = "the local address is stored with 16 bytes more than it is long; nobody looks before the first client comes",
    .fix = "reserve 16 bytes more than the longest address of the family, twice",
    .kind = programmer,
    .variants = "tcp4 x three_bytes address_only",
    .provoke = provoke, .remedy = remedy)
