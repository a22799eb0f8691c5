#include "harness/scenario.h"

namespace {

/// The address that the words name.
struct place {
  const char* first;
  const char* second;
  const char* address;
};
constexpr place places[] = {
    {"first_any4", "second_any4", "0.0.0.0"},
    {"first_any6", "second_any6", "::"},
    {"first_loopback4", "second_loopback4", "127.0.0.1"},
    {"first_loopback6", "second_loopback6", "::1"},
    {"first_mapped_any", "second_mapped_any", "::ffff:0.0.0.0"},
    {"first_mapped_loopback", "second_mapped_loopback", "::ffff:127.0.0.1"},
};

outcome bind_beside(lab& lab, bool same_port) {
  const unsigned short port = lab.free_port();
  endpoint one, other;
  for (const place& p : places) {
    if (lab.variant(p.first)) one = ip(p.address, port);
    if (lab.variant(p.second)) other = ip(p.address, same_port ? port : 0);
  }
  const socket_handle first = lab.dual_stack(one), second = lab.dual_stack(other);
  lab.bind(first, one);
  return lab.observe_once([&] { return ::bind(second.get(), other.data(), other.size()); });
}

outcome provoke(lab& lab) { return bind_beside(lab, true); }

outcome remedy(lab& lab) { return bind_beside(lab, false); }

}  // namespace

SOCKERR_SCENARIO(bind, port_sharing_across_families,
    .title = "Which addresses of IPv4 and IPv6 stand in each other's way",
    .cause = "an IPv6 socket without IPV6_V6ONLY has IPv4 addresses too: :: covers 0.0.0.0, and ::ffff:a.b.c.d is a.b.c.d",
    .fix = "bind to another port, or set IPV6_V6ONLY on every IPv6 socket",
    .kind = programmer,
    .variants = "first_any4 first_any6 first_loopback4 first_loopback6 first_mapped_any first_mapped_loopback"
                " x second_any4 second_any6 second_loopback4 second_loopback6 second_mapped_any second_mapped_loopback",
    .provoke = provoke, .remedy = remedy)
