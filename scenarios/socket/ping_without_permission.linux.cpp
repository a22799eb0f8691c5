#include "harness/scenario.h"

namespace {

outcome make(lab& lab, bool allowed) {
  network& own = lab.own_network();
  // Whom the system lets ping: groups from the first number to the second; at first there are none.
  if (allowed) own.set("net.ipv4.ping_group_range", "0 0");
  if (lab.variant("inet6"))
    return lab.observe_socket_once([] { return ::socket(AF_INET6, SOCK_DGRAM, IPPROTO_ICMPV6); });
  return lab.observe_socket_once([] { return ::socket(AF_INET, SOCK_DGRAM, IPPROTO_ICMP); });
}

outcome provoke(lab& lab) { return make(lab, false); }

outcome remedy(lab& lab) { return make(lab, true); }

}  // namespace

SOCKERR_SCENARIO(socket, ping_without_permission,
    .title = "A socket for pings by a user who may not ping",
    .cause = "net.ipv4.ping_group_range names the groups whose members may, and by default there are none; root needs it too",
    .fix = "put a group of the user into the range",
    .kind = environment,
    .variants = "inet inet6",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
