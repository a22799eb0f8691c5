#include "harness/scenario.h"

namespace {

constexpr DWORD address_room = sizeof(sockaddr_storage) + 16;

outcome take_again(lab& lab, DWORD flags) {
  endpoint where;
  const socket_handle listener = lab.listener(where), fresh = lab.socket();
  socket_handle client = lab.socket();
  char addresses[2 * address_room];
  DWORD received = 0;
  overlapped_operation first(listener.get()), second(listener.get());
  const auto begin = [&](overlapped_operation& operation) {
    return begun_or_done(as_status(::AcceptEx(listener.get(), fresh.get(), addresses, 0,
                                              address_room, address_room, &received,
                                              operation.get())));
  };
  lab.must([&] { return begin(first); }, "AcceptEx");
  lab.connect(client, where);
  first.await();
  const native_socket like = listener.get();
  lab.must([&] {
    return ::setsockopt(fresh.get(), SOL_SOCKET, SO_UPDATE_ACCEPT_CONTEXT,
                        reinterpret_cast<const char*>(&like), sizeof like);
  }, "SO_UPDATE_ACCEPT_CONTEXT");
  client.close();  // so that the first connection leaves nothing behind at this end
  const auto disconnect_ex = extension<LPFN_DISCONNECTEX>(fresh.get(), WSAID_DISCONNECTEX);
  lab.must([&] { return as_status(disconnect_ex(fresh.get(), nullptr, flags, 0)); }, "DisconnectEx");
  return lab.observe_once([&] { return begin(second); });
}

outcome provoke(lab& lab) { return take_again(lab, 0); }

outcome remedy(lab& lab) { return take_again(lab, TF_REUSE_SOCKET); }

}  // namespace

SOCKERR_SCENARIO(acceptex, disconnected_socket,
    .title = "AcceptEx into a socket that DisconnectEx did not set free",
    .cause = "the connection is ended, but only TF_REUSE_SOCKET makes the socket free for the next",
    .fix = "pass TF_REUSE_SOCKET to DisconnectEx, or make a new socket for each AcceptEx",
    .kind = programmer,
    .variants = "tcp4",
    .provoke = provoke, .remedy = remedy)
