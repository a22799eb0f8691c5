#include "harness/scenario.h"

namespace {

/// Starts a connection and waits for the end of the attempt.
void begin_to_connect(lab& lab, const socket_handle& s, const endpoint& where) {
  lab.nonblocking(s);
  lab.require(connect_to(s, where) != 0, "the connection was there at once");
  lab.await(s, POLLOUT);
}

/// Connects to a server, wherever that is, which greets the client that comes to it.
outcome receive_greeting(lab& lab, const endpoint& host) {
  const socket_handle listener = lab.tcp4(), s = lab.tcp4();
  const unsigned short port = lab.bind(listener, ipv4("0.0.0.0")).port();
  lab.listen(listener);
  lab.nonblocking(listener);
  lab.give_up_early(s);
  lab.nonblocking(s);
  lab.require(connect_to(s, host.with_port(port)) != 0, "the connection was there at once");
  lab.await_arrival(s, listener);
  const socket_handle server(::accept(listener.get(), nullptr, nullptr));
  if (server.get() != no_socket)
    lab.must([&] { return ::send(server.get(), "hello", 5, 0); }, "send");
  lab.await(s, POLLIN);
  greeting m;
  return lab.observe_once([&] { return ::recvmsg(s.get(), &m, 0); });
}

outcome provoke(lab& lab) {
  const network& network = lab.own_network();
  return receive_greeting(lab, network.silent_host());
}

outcome remedy(lab& lab) {
  network& network = lab.own_network();
  network.assign(network.silent_host());
  return receive_greeting(lab, network.silent_host());
}

/// The next connect only ends the attempt; with the one after it the socket connects elsewhere.
outcome aftermath(lab& lab) {
  const network& network = lab.own_network();
  const socket_handle s = lab.tcp4(), listener = lab.tcp4();
  lab.give_up_early(s);
  begin_to_connect(lab, s, network.silent_host());
  greeting m;
  lab.require(::recvmsg(s.get(), &m, 0) == -1, "somebody answered");
  const endpoint where = lab.bind(listener, network.here());
  lab.listen(listener);
  lab.require(connect_to(s, where) != 0, "the attempt was over");
  begin_to_connect(lab, s, where);
  const socket_handle server = lab.accept(listener);
  lab.must([&] { return ::send(server.get(), "hello", 5, 0); }, "send");
  lab.await(s, POLLIN);
  return lab.observe_once([&] { return ::recvmsg(s.get(), &m, 0); });
}

}  // namespace

SOCKERR_SCENARIO(recvmsg, connect_timed_out,
    .title = "Receiving over a connection that timed out before it was there",
    .cause = "the peer never answered the attempt, and the first call after it reports that",
    .fix = "bring the host up or open the firewall; SO_ERROR, read when the socket is writable, says beforehand how the attempt ended",
    .kind = timing,
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
