#include "harness/scenario.h"

namespace {

constexpr DWORD address_room = sizeof(sockaddr_storage) + 16;

outcome take(lab& lab, char* addresses) {
  endpoint where;
  const socket_handle listener = lab.listener(where), client = lab.socket(), fresh = lab.socket();
  lab.connect(client, where);
  DWORD received = 0;
  overlapped_operation operation(listener.get());
  return lab.observe_once([&] {
    return operation.finish(as_status(::AcceptEx(listener.get(), fresh.get(), addresses, 0,
                                                 address_room, address_room, &received,
                                                 operation.get())));
  });
}

outcome provoke(lab& lab) { return take(lab, nullptr); }

outcome remedy(lab& lab) {
  char addresses[2 * address_room];
  return take(lab, addresses);
}

}  // namespace

SOCKERR_SCENARIO(acceptex, no_buffer,
    .title = "AcceptEx without a buffer",
    .cause = "the addresses are always stored, and need a place",
    .fix = "pass a buffer for the data that is wanted and for both addresses",
    .kind = programmer,
    .variants = "tcp4",
    .provoke = provoke, .remedy = remedy)
