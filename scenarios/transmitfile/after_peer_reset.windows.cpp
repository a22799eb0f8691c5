#include "harness/scenario.h"

namespace {

outcome say(lab& lab, const socket_handle& s) {
  const auto file = reinterpret_cast<HANDLE>(lab.open_file());
  return lab.observe_once(
      [&] { return as_status(::TransmitFile(s.get(), file, 16, 0, nullptr, nullptr, 0)); });
}

outcome provoke(lab& lab) {
  connection pair = lab.connected();
  pair.server.reset();
  lab.await(pair.client, POLLIN);
  return say(lab, pair.client);
}

outcome remedy(lab& lab) {
  connection pair = lab.connected();
  pair.server.reset();
  lab.await(pair.client, POLLIN);
  pair = lab.connected();
  return say(lab, pair.client);
}

/// A server that lost this connection answers the next client.
outcome aftermath(lab& lab) {
  endpoint where;
  const auto file = reinterpret_cast<HANDLE>(lab.open_file());
  const socket_handle listener = lab.listener(where);
  connection pair = lab.connected(listener, where);
  pair.client.reset();
  lab.await(pair.server, POLLIN);
  lab.require(!::TransmitFile(pair.server.get(), file, 16, 0, nullptr, nullptr, 0),
              "the lost connection took it");
  pair = lab.connected(listener, where);
  const native_socket next = pair.server.get();
  lab.must([&] { return as_status(::TransmitFile(next, file, 16, 0, nullptr, nullptr, 0)); },
           "TransmitFile");
  char buffer[16];
  return lab.observe_once(
      [&] { return exactly(16, ::recv(pair.client.get(), buffer, sizeof buffer, MSG_WAITALL)); });
}

}  // namespace

SOCKERR_SCENARIO(transmitfile, after_peer_reset,
    .title = "Sending a file after the peer has reset the connection",
    .cause = "the peer closed with SO_LINGER and a time of 0, which tears the connection down",
    .fix = "connect anew, and send the file again",
    .kind = peer,
    .variants = "tcp4 tcp6",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
