#include "harness/scenario.h"

namespace {

outcome choose(lab& lab, std::string_view device) {
  lab.own_network();
  const socket_handle s = lab.socket();
  const auto size = static_cast<socklen_t>(device.size());
  lab.must([&] { return ::setsockopt(s.get(), SOL_SOCKET, SO_BINDTODEVICE, device.data(), size); },
           "SO_BINDTODEVICE");
  ip_mreqn by{};
  by.imr_ifindex = static_cast<int>(::if_nametoindex("link0"));
  if (lab.variant("udp4"))
    return lab.observe(
        [&] { return ::setsockopt(s.get(), IPPROTO_IP, IP_MULTICAST_IF, &by, sizeof by); });
  const int index = by.imr_ifindex;
  return lab.observe(
      [&] { return ::setsockopt(s.get(), IPPROTO_IPV6, IPV6_MULTICAST_IF, &index, sizeof index); });
}

outcome provoke(lab& lab) { return choose(lab, "lo"); }

outcome remedy(lab& lab) { return choose(lab, "link0"); }

}  // namespace

SOCKERR_SCENARIO(setsockopt, multicast_interface_not_of_device,
    .title = "Multicast is to leave by another interface than the one to which the socket is bound",
    .cause = "with SO_BINDTODEVICE the socket sends and receives on that interface only",
    .fix = "name the same interface, or do not bind the socket to a device",
    .kind = programmer,
    .variants = "udp4 udp6",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
