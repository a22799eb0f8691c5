#include "harness/scenario.h"

namespace {

/// A client comes to a socket that has an address and, perhaps, listens.
outcome take(lab& lab, bool listening) {
  const socket_handle s = lab.socket(), client = lab.socket();
  const endpoint where = lab.bind(s, lab.loopback());
  if (listening) lab.listen(s);
  lab.nonblocking(client);
  connect_to(client, where);
  const auto call = [&] { return ::accept(s.get(), nullptr, nullptr); };
  return listening ? lab.observe_socket_once(call) : lab.observe_socket(call);
}

outcome provoke(lab& lab) { return take(lab, false); }

outcome remedy(lab& lab) { return take(lab, true); }

}  // namespace

SOCKERR_SCENARIO(accept, not_listening,
    .title = "Accepting on a socket that does not listen",
    .cause = "only a listening socket has a queue of connections to accept from",
    .fix = "call listen between bind and accept",
    .kind = programmer,
    .variants = "tcp4 tcp6 unix_stream unix_seqpacket",
    .provoke = provoke, .remedy = remedy)
