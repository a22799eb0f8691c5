#include "harness/scenario.h"

namespace {

outcome bind_again(lab& lab, bool child_ends) {
  socket_handle first = lab.socket();
  const socket_handle s = lab.socket();
  const endpoint where = lab.bind(first, lab.loopback());
  sharing_process child = lab.start_sharing([&] {
    while (!child_ends) ::pause();
  });
  if (child_ends) child.await();
  first.close();
  return lab.observe([&] { return ::bind(s.get(), where.data(), where.size()); });
}

outcome provoke(lab& lab) { return bind_again(lab, false); }

outcome remedy(lab& lab) { return bind_again(lab, true); }

}  // namespace

SOCKERR_SCENARIO(bind, port_held_by_child_process,
    .title = "A port is still taken after its socket was closed, because a child process has it too",
    .cause = "fork gives the child a copy of every descriptor, and the socket lives until the last copy is closed",
    .fix = "make sockets with SOCK_CLOEXEC so that exec closes them, and close them in children that only fork",
    .kind = programmer,
    .variants = "tcp4 tcp6 udp4 udp6",
    .provoke = provoke, .remedy = remedy)
