#include "harness/scenario.h"

namespace {

/// Starts a connection and waits for the end of the attempt.
void begin_to_connect(lab& lab, const socket_handle& s, const endpoint& where) {
  lab.nonblocking(s);
  lab.require(connect_to(s, where) != 0, "the connection was there at once");
  lab.await(s, POLLOUT);
}

outcome provoke(lab& lab) {
  const endpoint silent = lab.own_network().silent_host();
  const socket_handle s = lab.tcp4();
  lab.give_up_early(s);
  begin_to_connect(lab, s, silent);
  char buffer[16];
  return lab.observe_once([&] { return ::recv(s.get(), buffer, sizeof buffer, 0); });
}

outcome remedy(lab& lab) {
  network& network = lab.own_network();
  network.assign(network.silent_host());
  const socket_handle listener = lab.tcp4();
  const endpoint where = lab.bind(listener, network.silent_host());
  lab.listen(listener);
  const socket_handle s = lab.tcp4();
  lab.give_up_early(s);
  begin_to_connect(lab, s, where);
  lab.accept(listener).close();
  lab.await(s, POLLIN);
  char buffer[16];
  return lab.observe_once([&] { return ::recv(s.get(), buffer, sizeof buffer, 0); });
}

/// The next connect only ends the attempt; with the one after it the socket connects elsewhere.
outcome aftermath(lab& lab) {
  const network& network = lab.own_network();
  const socket_handle s = lab.tcp4(), listener = lab.tcp4();
  lab.give_up_early(s);
  begin_to_connect(lab, s, network.silent_host());
  char buffer[16];
  lab.require(::recv(s.get(), buffer, sizeof buffer, 0) == -1, "somebody answered");
  const endpoint where = lab.bind(listener, network.here());
  lab.listen(listener);
  lab.require(connect_to(s, where) != 0, "the attempt was over");
  begin_to_connect(lab, s, where);
  const socket_handle server = lab.accept(listener);
  lab.must([&] { return ::send(server.get(), "hello", 5, 0); }, "send");
  lab.await(s, POLLIN);
  return lab.observe_once([&] { return ::recv(s.get(), buffer, sizeof buffer, 0); });
}

}  // namespace

SOCKERR_SCENARIO(recv, connect_timed_out,
    .title = "Receiving over a connection that timed out before it was there",
    .cause = "the peer never answered the attempt, and the first call after it reports that",
    .fix = "wait until the socket is writable and read SO_ERROR before using the connection",
    .kind = timing,
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
