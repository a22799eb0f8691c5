#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  connection c = lab.connected();
  const native_socket file = lab.open_file();
  c.server.reset();
  lab.await(c.client, POLLIN);
  return lab.observe_once([&] { return ::sendfile(c.client.get(), file, nullptr, 16); });
}

outcome remedy(lab& lab) {
  const connection c = lab.connected();
  const native_socket file = lab.open_file();
  return lab.observe_once([&] { return ::sendfile(c.client.get(), file, nullptr, 16); });
}

/// The place in the file has not moved, and a new connection takes it from there.
outcome aftermath(lab& lab) {
  connection c = lab.connected();
  const connection next = lab.connected();
  const native_socket file = lab.open_file();
  c.server.reset();
  lab.await(c.client, POLLIN);
  lab.require(::sendfile(c.client.get(), file, nullptr, 16) == -1, "the peer is there");
  lab.require(::lseek(file, 0, SEEK_CUR) == 0, "the place in the file moved");
  return lab.observe_once([&] { return ::sendfile(next.client.get(), file, nullptr, 16); });
}

}  // namespace

SOCKERR_SCENARIO(sendfile, after_peer_reset,
    .title = "Sending a file over a connection that the peer has reset",
    .cause = "the peer ended the connection at once; a unix socket does not know resets",
    .fix = "connect anew and send from where the file stands",
    .kind = peer,
    .variants = "tcp4 tcp6 unix_stream",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
