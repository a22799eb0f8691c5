#include "harness/scenario.h"

namespace {

/// Sends over a connection, but with the address of `other`, and says whether it arrived there.
outcome say(lab& lab, bool connected_there) {
  endpoint where, elsewhere;
  const socket_handle listener = lab.listener(where), other = lab.listener(elsewhere);
  const connection pair =
      connected_there ? lab.connected(other, elsewhere) : lab.connected(listener, where);
  const outcome seen = lab.observe_once([&] {
    return ::sendto(pair.client.get(), "hello", 5, 0, elsewhere.data(), elsewhere.size());
  });
  if (seen.failed) return seen;
  lab.await(pair.server, POLLIN);
  const bool there = lab.local_endpoint(pair.server).port() == elsewhere.port();
  return lab.with_detail(seen, "arrived at the address given", there ? 1 : 0);
}

outcome provoke(lab& lab) { return say(lab, false); }
outcome remedy(lab& lab) { return say(lab, true); }

}  // namespace

SOCKERR_SCENARIO(sendto, elsewhere_from_connected_stream,
    .title = "sendto on a connected TCP socket ignores the address",
    .cause = "everything goes to the peer of the connection, whatever address is given, and no code says so",
    .fix = "connect a socket of its own to every address",
    .kind = programmer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy)
