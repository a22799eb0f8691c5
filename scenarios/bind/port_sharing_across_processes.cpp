#include "harness/scenario.h"

namespace {

/// The other process: takes a port, says which, and lives on.
void hold_port(lab& lab) {
  const endpoint where = ip("127.0.0.1", lab.free_port(socket_type(lab.setting(2))));
  const connection holder = lab.hold_port(where, lab.setting(0), lab.setting(2));
  lab.parent().send(where);
  lab.parent().receive();
}

outcome bind_beside(lab& lab, bool same_port) {
  helper_process other = lab.start_helper();
  const endpoint taken = other.receive();
  const socket_handle s = lab.dual_stack(taken, socket_type(lab.setting(2)));
  lab.share_port(s, lab.setting(1));
  const endpoint where = same_port ? taken : taken.with_port(0);
  return lab.observe_once([&] { return ::bind(s.get(), where.data(), where.size()); });
}

outcome provoke(lab& lab) { return bind_beside(lab, true); }

outcome remedy(lab& lab) { return bind_beside(lab, false); }

}  // namespace

SOCKERR_SCENARIO(bind, port_sharing_across_processes,
    .title = "Options share a port with another process too",
    .cause = "the rules look at sockets and their users, not at processes, so the addresses of bind/port_sharing_options mean the same here",
    .fix = "bind to another port; on Windows, keep others off a port by SO_EXCLUSIVEADDRUSE",
    .kind = environment,
    .variants = "first_plain first_reuseaddr first_reuseport first_exclusive"
                " x second_plain second_reuseaddr second_reuseport second_exclusive"
                " x bound_tcp listening_tcp connected_tcp time_wait_tcp bound_udp connected_udp",
    .provoke = provoke, .remedy = remedy, .helper = hold_port)
