#include "harness/scenario.h"

namespace {

outcome bind_beside(lab& lab, bool same_port) {
  const auto [one, other] = lab.addresses_of_variant();
  const int type = socket_type(lab.setting(3));
  const unsigned short port = lab.free_port(type);
  const endpoint taken = one.with_port(port), wanted = other.with_port(same_port ? port : 0);
  const connection holder = lab.hold_port(taken, lab.setting(0), lab.setting(3));
  const socket_handle second = lab.dual_stack(wanted, type);
  lab.share_port(second, lab.setting(1));
  return lab.observe_once([&] { return ::bind(second.get(), wanted.data(), wanted.size()); });
}

outcome provoke(lab& lab) { return bind_beside(lab, true); }

outcome remedy(lab& lab) { return bind_beside(lab, false); }

}  // namespace

SOCKERR_SCENARIO(bind, port_sharing_options,
    .title = "Whether two sockets may have one port depends on the options of both",
    .cause = "on Linux both must have SO_REUSEADDR while neither listens, or both SO_REUSEPORT; on Windows the second must not ask for more than the first allows, and a wildcard address leaves specific ones free",
    .fix = "bind to another port; for several listeners on one port set SO_REUSEPORT on all of them (Linux); a server on Windows sets SO_EXCLUSIVEADDRUSE, so that nobody can share its port",
    .kind = programmer,
    .variants = "first_plain first_reuseaddr first_reuseport first_exclusive"
                " x second_plain second_reuseaddr second_reuseport second_exclusive"
                " x same_address wildcard_first wildcard_second both_wildcard ipv6 mapped_second dual_stack_second"
                " x bound_tcp listening_tcp connected_tcp time_wait_tcp bound_udp connected_udp",
    .provoke = provoke, .remedy = remedy)
