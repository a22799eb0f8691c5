#include "harness/scenario.h"

namespace {

constexpr DWORD address_room = sizeof(sockaddr_storage) + 16;

outcome take_twice(lab& lab, bool into_same) {
  endpoint where;
  const socket_handle listener = lab.listener(where), fresh = lab.socket(), other = lab.socket();
  const socket_handle first_client = lab.socket(), second_client = lab.socket();
  char addresses[2 * address_room];
  DWORD received = 0;
  overlapped_operation first(listener.get()), second(listener.get());
  ::AcceptEx(listener.get(), fresh.get(), addresses, 0, address_room, address_room, &received,
             first.get());
  lab.require(!HasOverlappedIoCompleted(first.get()), "nobody has connected yet");
  const native_socket into = into_same ? fresh.get() : other.get();
  return lab.observe_once([&] {
    return begun_or_done(as_status(::AcceptEx(listener.get(), into, addresses, 0, address_room,
                                              address_room, &received, second.get())));
  });
}

outcome provoke(lab& lab) { return take_twice(lab, true); }

outcome remedy(lab& lab) { return take_twice(lab, false); }

}  // namespace

SOCKERR_SCENARIO(acceptex, socket_in_use,
    .title = "AcceptEx into a socket that another AcceptEx waits with",
    .cause = "each accepted connection needs a socket of its own",
    .fix = "make a new socket for each AcceptEx",
    .kind = programmer,
    .variants = "tcp4",
    .provoke = provoke, .remedy = remedy)
