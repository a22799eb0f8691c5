#include "harness/scenario.h"

namespace {

outcome send_to(lab& lab, const socket_handle& receiver) {
  const socket_handle s = lab.unix_dgram();
  const endpoint to = lab.bind(receiver, lab.abstract_name());
  return lab.observe_once([&] { return ::sendto(s.get(), "hello", 5, 0, to.data(), to.size()); });
}

outcome provoke(lab& lab) { return send_to(lab, lab.unix_stream()); }

outcome remedy(lab& lab) { return send_to(lab, lab.unix_dgram()); }

}  // namespace

SOCKERR_SCENARIO(sendto, abstract_name_of_other_type,
    .title = "The abstract name belongs to a unix stream socket, and a datagram is sent to it",
    .cause = "names that are no files exist for each type apart, so that nobody has this one; with a file it would be EPROTOTYPE",
    .fix = "make the socket with the type that the receiver has",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
