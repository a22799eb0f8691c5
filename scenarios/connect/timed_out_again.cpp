#include "harness/scenario.h"

namespace {

/// A socket whose attempts so far nobody answered.
socket_handle tried_before(lab& lab, const endpoint& where) {
  socket_handle s = lab.tcp4();
  lab.give_up_early(s);
  for (int earlier = lab.variant("third") ? 2 : 1; earlier > 0; --earlier)
    lab.require(connect_to(s, where) != 0, "somebody answered");
  return s;
}

outcome provoke(lab& lab) {
  const endpoint where = lab.own_network().silent_host();
  const socket_handle s = tried_before(lab, where);
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

outcome remedy(lab& lab) {
  network& network = lab.own_network();
  const socket_handle s = tried_before(lab, network.silent_host()), server = lab.tcp4();
  network.assign(network.silent_host());
  const endpoint where = lab.bind(server, network.silent_host());
  lab.listen(server);
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

}  // namespace

SOCKERR_SCENARIO(connect, timed_out_again,
    .title = "The second and third attempt of one socket while nobody answers",
    .cause = "each attempt of a blocking socket is a new one, and waits its full time again",
    .fix = "bring the host up or open the firewall; the same socket may try again",
    .kind = environment,
    .variants = "second third",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
