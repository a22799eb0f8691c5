#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const connection c = lab.full_connection();
  const native_socket file = lab.open_file();
  return lab.observe([&] { return ::sendfile(c.client.get(), file, nullptr, 4096); });
}

outcome remedy(lab& lab) {
  const connection c = lab.full_connection();
  const native_socket file = lab.open_file();
  lab.drain(c);
  lab.await(c.client, POLLOUT);
  return lab.observe_once([&] { return ::sendfile(c.client.get(), file, nullptr, 4096); });
}

outcome aftermath(lab& lab) {
  const connection c = lab.full_connection();
  const native_socket file = lab.open_file();
  lab.require(::sendfile(c.client.get(), file, nullptr, 4096) == -1, "there was room");
  lab.require(::lseek(file, 0, SEEK_CUR) == 0, "the place in the file moved");
  lab.drain(c);
  lab.await(c.client, POLLOUT);
  return lab.observe_once([&] { return ::sendfile(c.client.get(), file, nullptr, 4096); });
}

}  // namespace

SOCKERR_SCENARIO(sendfile, would_block,
    .title = "A non-blocking socket takes no more of the file while its peer does not read",
    .cause = "the buffers between the two are full, and the call may not wait until there is room",
    .fix = "wait with poll until the socket is writable, and go on where the file stands",
    .kind = timing,
    .variants = "unix_stream",
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
