#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  const socket_handle s = lab.unix_dgram(), receiver = lab.unix_stream();
  const endpoint to = lab.bind(receiver, lab.unix_path());
  lab.listen(receiver);
  return lab.observe([&] { return ::sendto(s.get(), "hello", 5, 0, to.data(), to.size()); });
}

outcome remedy(lab& lab) {
  const socket_handle s = lab.unix_dgram(), receiver = lab.unix_dgram();
  const endpoint to = lab.bind(receiver, lab.unix_path());
  return lab.observe_once([&] { return ::sendto(s.get(), "hello", 5, 0, to.data(), to.size()); });
}

}  // namespace

SOCKERR_SCENARIO(sendto, wrong_socket_type,
    .title = "The path belongs to a stream socket, and a datagram is sent to it",
    .cause = "both ends of a unix address must be of one type",
    .fix = "make the socket with the type that the receiver has",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
