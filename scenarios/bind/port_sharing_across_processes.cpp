#include "harness/scenario.h"

namespace {

/// The other process: takes a port, says which, and lives on.
void hold_port(lab& lab) {
  const unsigned short port = lab.free_port(socket_type(lab.setting(3)));
  const endpoint where = lab.addresses_of_variant().first.with_port(port);
  const connection holder = lab.hold_port(where, lab.setting(0), lab.setting(3));
  lab.parent().send(where);
  lab.parent().receive();
}

outcome bind_beside(lab& lab, bool same_port) {
  const endpoint address = lab.addresses_of_variant().second;
  // Before the other process, which could not say that a machine lacks IPv6.
  const socket_handle s = lab.dual_stack(address, socket_type(lab.setting(3)));
  lab.share_port(s, lab.setting(1));
  helper_process other = lab.start_helper();
  const unsigned short port = other.receive().port();
  const endpoint where = address.with_port(same_port ? port : 0);
  return lab.observe_once([&] { return ::bind(s.get(), where.data(), where.size()); });
}

outcome provoke(lab& lab) { return bind_beside(lab, true); }

outcome remedy(lab& lab) { return bind_beside(lab, false); }

}  // namespace

SOCKERR_SCENARIO(bind, port_sharing_across_processes,
    .title = "Options share a port with another process too",
    .cause = "the rules look at sockets and their users, not at processes, so each pair of addresses means what it means in bind/port_sharing_options",
    .fix = "bind to another port; on Windows, keep others off a port by SO_EXCLUSIVEADDRUSE",
    .kind = environment,
    .variants = "first_plain first_reuseaddr first_reuseport first_exclusive"
                " x second_plain second_reuseaddr second_reuseport second_exclusive"
                " x same_address wildcard_first wildcard_second both_wildcard ipv6 mapped_second dual_stack_second"
                " x bound_tcp listening_tcp connected_tcp time_wait_tcp bound_udp connected_udp",
    .provoke = provoke, .remedy = remedy, .helper = hold_port)
