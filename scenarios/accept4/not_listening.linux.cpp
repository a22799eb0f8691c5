#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const socket_handle s = lab.socket();
  lab.bind(s, lab.loopback());
  return lab.observe_socket([&] { return ::accept4(s.get(), nullptr, nullptr, SOCK_CLOEXEC); });
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.socket(), client = lab.socket();
  const endpoint where = lab.bind(s, lab.loopback());
  lab.listen(s);
  lab.connect(client, where);
  return lab.observe_socket_once(
      [&] { return ::accept4(s.get(), nullptr, nullptr, SOCK_CLOEXEC); });
}

}  // namespace

SOCKERR_SCENARIO(accept4, not_listening,
    .title = "accept4 on a socket that does not listen",
    .cause = "only a listening socket has a queue of connections to accept from",
    .fix = "call listen between bind and accept4",
    .kind = programmer,
    .variants = "tcp4 tcp6 unix_stream",
    .provoke = provoke, .remedy = remedy)
