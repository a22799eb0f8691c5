#include <linux/netlink.h>

#include "harness/scenario.h"

namespace {

socket_handle netlink_socket(lab& lab) {
  return socket_handle(
      lab.must([] { return ::socket(AF_NETLINK, SOCK_RAW, NETLINK_ROUTE); }, "netlink socket"));
}

outcome bind_second(lab& lab, bool same) {
  const socket_handle first = netlink_socket(lab), second = netlink_socket(lab);
  sockaddr_nl address{};
  address.nl_family = AF_NETLINK;
  auto* const bytes = reinterpret_cast<sockaddr*>(&address);
  socklen_t size = sizeof address;
  lab.must([&] { return ::bind(first.get(), bytes, size); }, "first bind");
  if (same) lab.must([&] { return ::getsockname(first.get(), bytes, &size); }, "getsockname");
  return lab.observe_once([&] { return ::bind(second.get(), bytes, size); });
}

outcome provoke(lab& lab) { return bind_second(lab, true); }

outcome remedy(lab& lab) { return bind_second(lab, false); }

}  // namespace

SOCKERR_SCENARIO(bind, netlink_port_in_use,
    .title = "Two netlink sockets are bound to the same port id",
    .cause = "nl_pid names one socket, not a process; the kernel gives the first socket of a process its process id, so that a second one cannot have that",
    .fix = "set nl_pid to 0 and let the kernel choose",
    .kind = programmer,
    .provoke = provoke, .remedy = remedy)
