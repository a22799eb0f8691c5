#include "harness/scenario.h"

namespace {

outcome accept_into(lab& lab, void* memory) {
  endpoint where;
  const socket_handle listener = lab.listener(where), client = lab.socket();
  lab.connect(client, where);
  auto* address = static_cast<sockaddr*>(memory);
  socklen_t size = sizeof(sockaddr_storage);
  return lab.observe_socket_once(
      [&] { return ::accept4(listener.get(), address, &size, SOCK_CLOEXEC); });
}

outcome provoke(lab& lab) { return accept_into(lab, lab::bad_pointer()); }

outcome remedy(lab& lab) {
  sockaddr_storage peer;
  return accept_into(lab, &peer);
}

}  // namespace

SOCKERR_SCENARIO(accept4, bad_address_pointer,
    .title = "The address of the client cannot be written where the pointer says",
    .cause = "the pointer leads outside the memory of the process; the connection may be lost with the call",
    .fix = "give a sockaddr_storage and its size, or two null pointers when the address is not wanted",
    .kind = programmer,
    .variants = "tcp4 tcp6 unix_stream",
    .provoke = provoke, .remedy = remedy)
