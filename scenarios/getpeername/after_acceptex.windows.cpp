#include "harness/scenario.h"

namespace {

constexpr DWORD address_room = sizeof(sockaddr_storage) + 16;

outcome ask(lab& lab, bool updated) {
  endpoint where, peer;
  const socket_handle listener = lab.listener(where), client = lab.socket(), fresh = lab.socket();
  char addresses[2 * address_room];
  DWORD received = 0;
  overlapped_operation operation(listener.get());
  lab.connect(client, where);
  lab.must([&] {
    return operation.finish(as_status(::AcceptEx(listener.get(), fresh.get(), addresses, 0,
                                                 address_room, address_room, &received,
                                                 operation.get())));
  }, "AcceptEx");
  const native_socket like = listener.get();
  if (updated)
    lab.must([&] {
      return ::setsockopt(fresh.get(), SOL_SOCKET, SO_UPDATE_ACCEPT_CONTEXT,
                          reinterpret_cast<const char*>(&like), sizeof like);
    }, "SO_UPDATE_ACCEPT_CONTEXT");
  return lab.observe_once([&] { return ::getpeername(fresh.get(), peer.data(), peer.size_out()); });
}

outcome provoke(lab& lab) { return ask(lab, false); }

outcome remedy(lab& lab) { return ask(lab, true); }

}  // namespace

SOCKERR_SCENARIO(getpeername, after_acceptex,
    .title = "Asking for the peer of a connection that AcceptEx has taken",
    .cause = "until SO_UPDATE_ACCEPT_CONTEXT is set, a socket that AcceptEx has connected only sends, receives and closes; the other calls know of no connection",
    .fix = "set SO_UPDATE_ACCEPT_CONTEXT when AcceptEx has ended, with the listener as its value",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
