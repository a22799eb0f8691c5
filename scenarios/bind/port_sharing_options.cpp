#include "harness/scenario.h"

namespace {

struct layout {
  const char* word;
  const char* first;
  const char* second;
};
constexpr layout layouts[] = {
    {"same_address", "127.0.0.1", "127.0.0.1"}, {"wildcard_first", "0.0.0.0", "127.0.0.1"},
    {"wildcard_second", "127.0.0.1", "0.0.0.0"}, {"both_wildcard", "0.0.0.0", "0.0.0.0"},
    {"ipv6", "::1", "::1"}, {"mapped_second", "127.0.0.1", "::ffff:127.0.0.1"},
    {"dual_stack_second", "127.0.0.1", "::"},
};

outcome bind_beside(lab& lab, bool same_port) {
  layout addresses{};
  for (const layout& l : layouts)
    if (lab.variant(l.word)) addresses = l;
  const int type = socket_type(lab.setting(3));
  const unsigned short port = lab.free_port(type);
  const endpoint one = ip(addresses.first, port), other = ip(addresses.second, same_port ? port : 0);
  const connection holder = lab.hold_port(one, lab.setting(0), lab.setting(3));
  const socket_handle second = lab.dual_stack(other, type);
  lab.share_port(second, lab.setting(1));
  return lab.observe_once([&] { return ::bind(second.get(), other.data(), other.size()); });
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
