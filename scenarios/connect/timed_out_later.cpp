#include "harness/scenario.h"

namespace {

/// A non-blocking socket whose attempt has just come to its end.
socket_handle tried(lab& lab, const endpoint& where) {
  socket_handle s = lab.tcp4();
  lab.give_up_early(s);
  lab.nonblocking(s);
  lab.require(connect_to(s, where) != 0 && last_error() == in_progress_code,
              "the call itself was told how it ended");
  lab.await(s, POLLOUT);
  return s;
}

outcome provoke(lab& lab) {
  const endpoint where = lab.own_network().silent_host();
  const socket_handle s = tried(lab, where);
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

outcome remedy(lab& lab) {
  network& network = lab.own_network();
  network.assign(network.silent_host());
  const socket_handle server = lab.tcp4();
  const endpoint where = lab.bind(server, network.silent_host());
  lab.listen(server);
  const socket_handle s = tried(lab, where);
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

/// With the result told the attempt is over, and the next call begins anew.
outcome aftermath(lab& lab) {
  const endpoint where = lab.own_network().silent_host();
  const socket_handle s = tried(lab, where);
  lab.require(connect_to(s, where) != 0, "somebody answered");
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

}  // namespace

SOCKERR_SCENARIO(connect, timed_out_later,
    .title = "The connect after a non-blocking attempt that nobody answered",
    .cause = "the attempt ends when its time is over; on Linux the next call tells that, on Windows it is a new attempt",
    .fix = "bring the host up or open the firewall; wait until the socket is writable and read SO_ERROR",
    .kind = environment,
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
