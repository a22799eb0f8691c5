#include "harness/scenario.h"

namespace {

constexpr DWORD address_room = sizeof(sockaddr_storage) + 16;

outcome connect_with(lab& lab, bool with_other_socket) {
  endpoint where;
  const socket_handle listener = lab.listener(where), fresh = lab.socket(), other = lab.socket();
  char addresses[2 * address_room];
  DWORD received = 0;
  overlapped_operation pending(listener.get());
  ::AcceptEx(listener.get(), fresh.get(), addresses, 0, address_room, address_room, &received,
             pending.get());
  lab.require(!HasOverlappedIoCompleted(pending.get()), "nobody has connected yet");
  const socket_handle& s = with_other_socket ? other : fresh;
  if (with_other_socket) lab.bind(s, lab.loopback());
  const auto connect_ex = extension<LPFN_CONNECTEX>(s.get(), WSAID_CONNECTEX);
  overlapped_operation operation(s.get());
  return lab.observe_once([&] {
    return operation.finish(as_status(connect_ex(s.get(), where.data(), where.size(), nullptr, 0,
                                                 nullptr, operation.get())));
  });
}

outcome provoke(lab& lab) { return connect_with(lab, false); }

outcome remedy(lab& lab) { return connect_with(lab, true); }

}  // namespace

SOCKERR_SCENARIO(connectex, socket_in_acceptex,
    .title = "ConnectEx with the socket that an AcceptEx waits with",
    .cause = "the socket is set aside for the connection that AcceptEx is to accept",
    .fix = "make a new socket for every connection",
    .kind = programmer,
    .variants = "tcp4",
    .provoke = provoke, .remedy = remedy)
