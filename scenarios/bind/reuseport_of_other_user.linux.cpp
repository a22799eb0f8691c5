#include "harness/scenario.h"

namespace {

outcome bind_beside(lab& lab, bool as_other_user) {
  if (::geteuid() != 0) lab.skip("takes two users; run as root");
  const socket_handle first = lab.socket();
  lab.option(first, SOL_SOCKET, SO_REUSEPORT, 1);
  const endpoint taken = lab.bind(first, lab.loopback());
  if (as_other_user) lab.drop_privileges();
  const socket_handle second = lab.socket();
  lab.option(second, SOL_SOCKET, SO_REUSEPORT, 1);
  return lab.observe_once([&] { return ::bind(second.get(), taken.data(), taken.size()); });
}

outcome provoke(lab& lab) { return bind_beside(lab, true); }

outcome remedy(lab& lab) { return bind_beside(lab, false); }

}  // namespace

SOCKERR_SCENARIO(bind, reuseport_of_other_user,
    .title = "SO_REUSEPORT does not share a port between users",
    .cause = "all sockets of the port must be made by one user, so that nobody can steal a share of the connections",
    .fix = "run all servers of the port as one user",
    .kind = environment,
    .variants = "tcp4 udp4",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
