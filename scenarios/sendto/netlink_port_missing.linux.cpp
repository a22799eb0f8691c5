#include <linux/netlink.h>

#include "harness/scenario.h"

namespace {

/// Of the protocol that leaves it to programs what they say to each other. Port 0 becomes one that
/// no socket has.
socket_handle netlink_socket(lab& lab, sockaddr_nl& address) {
  socket_handle s(::socket(AF_NETLINK, SOCK_RAW, NETLINK_USERSOCK));
  if (s.get() < 0) lab.skip("needs netlink between programs (NETLINK_USERSOCK)");
  address.nl_family = AF_NETLINK;
  socklen_t size = sizeof address;
  auto* const bytes = reinterpret_cast<sockaddr*>(&address);
  lab.must([&] { return ::bind(s.get(), bytes, size); }, "bind");
  lab.must([&] { return ::getsockname(s.get(), bytes, &size); }, "getsockname");
  return s;
}

ssize_t send_to(const socket_handle& s, const sockaddr_nl& to) {
  const nlmsghdr message{.nlmsg_len = sizeof message, .nlmsg_type = NLMSG_MIN_TYPE};
  const auto* const bytes = reinterpret_cast<const sockaddr*>(&to);
  return ::sendto(s.get(), &message, sizeof message, 0, bytes, sizeof to);
}

outcome provoke(lab& lab) {
  sockaddr_nl own{}, to{};
  const socket_handle s = netlink_socket(lab, own);
  socket_handle receiver = netlink_socket(lab, to);
  receiver.close();
  return lab.observe_once([&] { return send_to(s, to); });
}

outcome remedy(lab& lab) {
  sockaddr_nl own{}, to{};
  const socket_handle s = netlink_socket(lab, own), receiver = netlink_socket(lab, to);
  return lab.observe_once([&] { return send_to(s, to); });
}

outcome aftermath(lab& lab) {
  sockaddr_nl own{}, to{};
  const socket_handle s = netlink_socket(lab, own);
  socket_handle receiver = netlink_socket(lab, to);
  receiver.close();
  lab.require(send_to(s, to) == -1, "somebody was there");
  const socket_handle restarted = netlink_socket(lab, to);
  return lab.observe_once([&] { return send_to(s, to); });
}

}  // namespace

SOCKERR_SCENARIO(sendto, netlink_port_missing,
    .title = "No netlink socket has the port id to which a message goes",
    .cause = "the receiver has closed its socket, or nl_pid is a process id that is no port id; the kernel itself has 0",
    .fix = "send to 0 for the kernel, else to the port id that getsockname tells the receiver",
    .kind = peer,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
