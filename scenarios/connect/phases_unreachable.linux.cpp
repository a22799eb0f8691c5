#include "harness/scenario.h"

namespace {

/// Makes the calls before the one that the variant counts to, and waits for the end of each attempt.
void connect_before(lab& lab, const socket_handle& s, const endpoint& where) {
  lab.nonblocking(s);
  const int earlier = lab.variant("third") ? 2 : lab.variant("second") ? 1 : 0;
  for (int i = 0; i < earlier; ++i) {
    connect_to(s, where);
    lab.await(s, POLLOUT);
  }
}

outcome provoke(lab& lab) {
  const network& network = lab.own_network();
  const endpoint where = lab.variant("no_host") ? network.absent_host() : network.unrouted_host();
  const socket_handle s = lab.tcp4();
  connect_before(lab, s, where);
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

outcome remedy(lab& lab) {
  const network& network = lab.own_network();
  const socket_handle listener = lab.tcp4(), s = lab.tcp4();
  const endpoint where = lab.bind(listener, network.here());
  lab.listen(listener);
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

}  // namespace

SOCKERR_SCENARIO(connect, phases_unreachable,
    .title = "What repeated non-blocking connects give when the peer cannot be reached",
    .cause = "without a route the call fails at once; without a host it takes a while to find out, and the next call reports it",
    .fix = "give up the socket after a failure; connect to a peer that can be reached",
    .kind = environment,
    .variants = "no_host no_route x first second third",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
