#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const socket_handle s = lab.socket();
  lab.bind(s, lab.loopback());
  return lab.observe_socket([&] { return ::accept(s.get(), nullptr, nullptr); });
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.socket(), client = lab.socket();
  const endpoint where = lab.bind(s, lab.loopback());
  lab.listen(s);
  lab.connect(client, where);
  return lab.observe_socket_once([&] { return ::accept(s.get(), nullptr, nullptr); });
}

}  // namespace

SOCKERR_SCENARIO(accept, not_listening,
    .title = "Accepting on a socket that does not listen",
    .cause = "only a listening socket has a queue of connections to accept from",
    .fix = "call listen between bind and accept",
    .kind = programmer,
    .variants = "tcp4 tcp6 unix_stream",
    .provoke = provoke, .remedy = remedy)
