#include "harness/scenario.h"

namespace {

/// Which of the two sockets is exclusive, and where each is bound.
struct pair {
  const char* word;
  const char* first;
  const char* second;
  bool first_is_exclusive;
  bool second_is_exclusive;
};
constexpr pair pairs[] = {
    {"any6_exclusive_then_loopback4", "::", "127.0.0.1", true, false},
    {"any6_exclusive_then_any4", "::", "0.0.0.0", true, false},
    {"any6_then_any4_exclusive", "::", "0.0.0.0", false, true},
    {"loopback4_then_any6_exclusive", "127.0.0.1", "::", false, true},
    {"loopback6_then_any4_exclusive", "::1", "0.0.0.0", false, true},
    {"loopback6_then_loopback4_both_exclusive", "::1", "127.0.0.1", true, true},
    {"mapped_loopback_then_any4_exclusive", "::ffff:127.0.0.1", "0.0.0.0", false, true},
};

socket_handle socket_for(lab& lab, const endpoint& where, bool exclusive) {
  socket_handle s = lab.dual_stack(where);
  if (exclusive) lab.option(s, SOL_SOCKET, SO_EXCLUSIVEADDRUSE, 1);
  return s;
}

outcome bind_beside(lab& lab, bool same_port) {
  pair chosen{};
  for (const pair& p : pairs)
    if (lab.variant(p.word)) chosen = p;
  const unsigned short port = lab.free_port();
  const endpoint one = ip(chosen.first, port);
  const endpoint other = ip(chosen.second, same_port ? port : 0);
  const socket_handle first = socket_for(lab, one, chosen.first_is_exclusive);
  const socket_handle second = socket_for(lab, other, chosen.second_is_exclusive);
  lab.bind(first, one);
  return lab.observe_once([&] { return ::bind(second.get(), other.data(), other.size()); });
}

outcome provoke(lab& lab) { return bind_beside(lab, true); }

outcome remedy(lab& lab) { return bind_beside(lab, false); }

}  // namespace

SOCKERR_SCENARIO(bind, exclusive_across_families,
    .title = "SO_EXCLUSIVEADDRUSE between IPv4 and IPv6",
    .cause = "a dual-stack socket on :: that is exclusive has the port for IPv4 too; who comes first decides whether the code is WSAEACCES or WSAEADDRINUSE",
    .fix = "bind to another port, or set IPV6_V6ONLY on every IPv6 socket",
    .kind = environment,
    .variants = "any6_exclusive_then_loopback4 any6_exclusive_then_any4 any6_then_any4_exclusive"
                " loopback4_then_any6_exclusive loopback6_then_any4_exclusive"
                " loopback6_then_loopback4_both_exclusive mapped_loopback_then_any4_exclusive",
    .provoke = provoke, .remedy = remedy)
