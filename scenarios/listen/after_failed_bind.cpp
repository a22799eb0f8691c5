#include "harness/scenario.h"

namespace {

outcome listen_where_free(lab& lab, bool bind_again) {
  endpoint taken;
  const socket_handle first = lab.listener(taken), s = lab.socket();
  lab.require(bind_to(s, taken) != 0, "the address was free");
  if (bind_again) lab.bind(s, lab.loopback());
  const outcome seen = lab.observe_once([&] { return ::listen(s.get(), 8); });
  if (seen.failed || bind_again) return seen;
  return lab.with_detail(seen, "port asked for", lab.local_endpoint(s).port() == taken.port());
}

outcome provoke(lab& lab) { return listen_where_free(lab, false); }

outcome remedy(lab& lab) { return listen_where_free(lab, true); }

}  // namespace

SOCKERR_SCENARIO(listen, after_failed_bind,
    .title = "A server that overlooks that bind failed",
    .cause = "the socket still has no address. Linux listens all the same, on a port of its own choice where no client looks",
    .fix = "check what bind returns, and listen only after it succeeded",
    .kind = programmer,
    .variants = "tcp4 tcp6 unix_stream",
    .provoke = provoke, .remedy = remedy)
