#include "harness/scenario.h"

namespace {

/// Makes the calls before the one that the variant counts to, and waits for the end of each attempt.
void connect_before(lab& lab, const socket_handle& s, const endpoint& where) {
  if (lab.variant("nonblocking")) lab.nonblocking(s);
  const int earlier = lab.variant("third") ? 2 : lab.variant("second") ? 1 : 0;
  for (int i = 0; i < earlier; ++i) {
    connect_to(s, where);
    lab.await(s, POLLOUT);
  }
}

outcome provoke(lab& lab) {
  const socket_handle server = lab.socket(), s = lab.socket();
  const endpoint where = lab.bind(server, lab.loopback());
  if (lab.variant("accepted")) lab.listen(server);
  connect_before(lab, s, where);
  return lab.observe_once([&] { return ::connect(s.get(), where.data(), where.size()); });
}

outcome remedy(lab& lab) {
  const socket_handle server = lab.socket(), s = lab.socket(), fresh = lab.socket();
  const endpoint where = lab.bind(server, lab.loopback());
  lab.listen(server);
  connect_before(lab, s, where);
  return lab.observe_once([&] { return ::connect(fresh.get(), where.data(), where.size()); });
}

}  // namespace

SOCKERR_SCENARIO(connect, phases,
    .title = "What the first, second and third connect of one socket give",
    .cause = "a non-blocking attempt ends after the call; the next call may report how, or begin anew",
    .fix = "wait until the socket is writable and read SO_ERROR; take a new socket for every attempt",
    .kind = programmer,
    .variants = "tcp4 x blocking nonblocking x refused accepted x first second third",
    .provoke = provoke, .remedy = remedy)
