#include "harness/scenario.h"

namespace {

/// A non-blocking socket whose attempt has just come to its end.
socket_handle tried(lab& lab, const endpoint& where) {
  socket_handle s = lab.tcp4();
  lab.nonblocking(s);
  lab.require(connect_to(s, where) != 0 && last_error() == in_progress_code,
              "the call itself was told how it ended");
  lab.await(s, POLLOUT);
  return s;
}

/// Connects twice to a server, wherever that is.
outcome connect_again(lab& lab, const endpoint& host) {
  const socket_handle listener = lab.tcp4();
  const endpoint where = host.with_port(lab.bind(listener, ipv4("0.0.0.0")).port());
  lab.listen(listener);
  const socket_handle s = tried(lab, where);
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

outcome provoke(lab& lab) {
  const network& network = lab.own_network();
  return connect_again(lab, network.absent_host());
}

outcome remedy(lab& lab) {
  network& network = lab.own_network();
  network.assign(network.absent_host());
  return connect_again(lab, network.absent_host());
}

/// With the result told the attempt is over, and the next call begins anew.
outcome aftermath(lab& lab) {
  const endpoint where = lab.own_network().absent_host();
  const socket_handle s = tried(lab, where);
  lab.require(connect_to(s, where) != 0, "the host is there");
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

}  // namespace

SOCKERR_SCENARIO(connect, host_unreachable_later,
    .title = "The connect after a non-blocking attempt that found no host",
    .cause = "it takes a while to find out that no host has the address; on Linux the next call tells it, on Windows it is a new attempt",
    .fix = "bring the host up, or correct its address; SO_ERROR, read when the socket is writable, tells the same",
    .kind = environment,
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
