#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const socket_handle s = lab.unix_dgram();
  socket_handle receiver = lab.unix_dgram();
  const endpoint to = lab.bind(receiver, lab.unix_path());
  receiver.close();
  return lab.observe([&] { return ::sendto(s.get(), "hello", 5, 0, to.data(), to.size()); });
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.unix_dgram(), receiver = lab.unix_dgram();
  const endpoint to = lab.bind(receiver, lab.unix_path());
  return lab.observe_once([&] { return ::sendto(s.get(), "hello", 5, 0, to.data(), to.size()); });
}

outcome aftermath(lab& lab) {
  const socket_handle s = lab.unix_dgram(), restarted = lab.unix_dgram();
  socket_handle receiver = lab.unix_dgram();
  const endpoint to = lab.bind(receiver, lab.unix_path());
  receiver.close();
  lab.require(::sendto(s.get(), "hello", 5, 0, to.data(), to.size()) == -1, "somebody was there");
  lab.must([&] { return ::unlink(to.path()); }, "unlink");
  lab.bind(restarted, to);
  return lab.observe_once([&] { return ::sendto(s.get(), "hello", 5, 0, to.data(), to.size()); });
}

}  // namespace

SOCKERR_SCENARIO(sendto, path_without_owner,
    .title = "The path of the receiver is there, but its socket is closed",
    .cause = "closing a socket leaves its file behind; the file alone receives nothing",
    .fix = "start the receiver, which has to unlink the old file before it can bind",
    .kind = peer,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
