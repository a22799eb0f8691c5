#include <linux/netlink.h>

#include "harness/scenario.h"

namespace {

constexpr int unassigned = 31;

outcome make(lab& lab, int type, int protocol) {
  return lab.observe_socket_once([&] { return ::socket(AF_NETLINK, type, protocol); });
}

outcome provoke(lab& lab) {
  const int type = lab.variant("stream") ? SOCK_STREAM : lab.variant("raw") ? SOCK_RAW : SOCK_DGRAM;
  return make(lab, type, lab.variant("route") ? NETLINK_ROUTE : unassigned);
}

outcome remedy(lab& lab) { return make(lab, SOCK_RAW, NETLINK_ROUTE); }

}  // namespace

SOCKERR_SCENARIO(socket, netlink_triple,
    .title = "Which types and protocols a netlink socket can have",
    .cause = "netlink carries messages, so it has no streams; its protocols are the parts of the kernel that can be asked",
    .fix = "take SOCK_RAW or SOCK_DGRAM and a protocol that begins with NETLINK_",
    .kind = programmer,
    .variants = "stream dgram raw x route unassigned",
    .provoke = provoke, .remedy = remedy)
