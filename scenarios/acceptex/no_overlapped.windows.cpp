#include "harness/scenario.h"

namespace {

constexpr DWORD address_room = sizeof(sockaddr_storage) + 16;

outcome take(lab& lab, bool overlapped) {
  endpoint where;
  const socket_handle listener = lab.listener(where), client = lab.socket(), fresh = lab.socket();
  lab.connect(client, where);
  char addresses[2 * address_room];
  DWORD received = 0;
  overlapped_operation operation(listener.get());
  OVERLAPPED* given = overlapped ? operation.get() : nullptr;
  return lab.observe_once([&] {
    return operation.finish(as_status(::AcceptEx(listener.get(), fresh.get(), addresses, 0,
                                                 address_room, address_room, &received, given)));
  });
}

outcome provoke(lab& lab) { return take(lab, false); }

outcome remedy(lab& lab) { return take(lab, true); }

}  // namespace

SOCKERR_SCENARIO(acceptex, no_overlapped,
    .title = "AcceptEx without an OVERLAPPED",
    .cause = "the call always goes on by itself, and would have nowhere to put its result",
    .fix = "pass an OVERLAPPED, or call accept, which waits",
    .kind = programmer,
    .variants = "tcp4",
    .provoke = provoke, .remedy = remedy)
