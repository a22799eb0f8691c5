#include "harness/scenario.h"

namespace {

/// One of many addresses.
endpoint nth_address(unsigned n) {
  endpoint made = ipv4("10.8.0.0");
  reinterpret_cast<sockaddr_in*>(made.data())->sin_addr.s_addr |= htonl(n);
  return made;
}

/// Lets the kernel tell of every new address (netlink), with room for what `bytes` hold.
socket_handle watcher(lab& lab, int bytes) {
  network& network = lab.own_network();
  socket_handle s(::socket(AF_NETLINK, SOCK_RAW, NETLINK_ROUTE));
  lab.option(s, SOL_SOCKET, SO_RCVBUF, bytes);
  sockaddr_nl groups{};
  groups.nl_family = AF_NETLINK;
  groups.nl_groups = RTMGRP_IPV4_IFADDR;
  lab.must(
      [&] { return ::bind(s.get(), reinterpret_cast<const sockaddr*>(&groups), sizeof groups); },
      "bind to the group");
  for (unsigned i = 1; i <= 100; ++i) network.assign(nth_address(i));
  return s;
}

outcome watch(lab& lab, int bytes) {
  const socket_handle s = watcher(lab, bytes);
  greeting m;
  return lab.observe_once([&] { return ::recvmsg(s.get(), &m, 0); });
}

outcome provoke(lab& lab) { return watch(lab, 2000); }

outcome remedy(lab& lab) { return watch(lab, 200000); }

/// It is said once; then come the messages that there was room for.
outcome aftermath(lab& lab) {
  const socket_handle s = watcher(lab, 2000);
  greeting m;
  lab.require(::recvmsg(s.get(), &m, 0) == -1, "there was room for all messages");
  return lab.observe_once([&] { return ::recvmsg(s.get(), &m, 0); });
}

}  // namespace

SOCKERR_SCENARIO(recvmsg, messages_lost,
    .title = "The kernel told more than a netlink socket has room for",
    .cause = "the messages came faster than they were read; the lost ones are gone, and this says so once",
    .fix = "read all state anew, read faster, and give the socket a larger SO_RCVBUF",
    .kind = resource,
    .own_process = true,
    .provoke = provoke, .remedy = remedy, .aftermath = aftermath)
