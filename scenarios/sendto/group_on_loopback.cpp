#include "harness/scenario.h"

namespace {

const char* bytes_of(const auto& value) { return reinterpret_cast<const char*>(&value); }

outcome send_to_group(lab& lab, bool joined) {
  const socket_handle s = lab.udp4(), member = lab.udp4();
  ip_mreq group{};
  group.imr_multiaddr.s_addr = htonl(0xEFFF0002);  // 239.255.0.2
  group.imr_interface.s_addr = htonl(INADDR_LOOPBACK);
  const endpoint to = ipv4("239.255.0.2", lab.free_port(SOCK_DGRAM));
  lab.must([&] {
    return ::setsockopt(s.get(), IPPROTO_IP, IP_MULTICAST_IF, bytes_of(group.imr_interface),
                        sizeof group.imr_interface);
  }, "IP_MULTICAST_IF");
  if (joined)
    lab.must([&] {
      return ::setsockopt(member.get(), IPPROTO_IP, IP_ADD_MEMBERSHIP, bytes_of(group),
                          sizeof group);
    }, "IP_ADD_MEMBERSHIP");
  return lab.observe_once([&] { return ::sendto(s.get(), "hello", 5, 0, to.data(), to.size()); });
}

outcome provoke(lab& lab) { return send_to_group(lab, false); }

outcome remedy(lab& lab) { return send_to_group(lab, true); }

}  // namespace

SOCKERR_SCENARIO(sendto, group_on_loopback,
    .title = "Sending to a group by the loopback interface, when nobody has joined it there",
    .cause = "Windows finds no way to a group that has no member on the loopback interface; Linux sends, and nobody receives it",
    .fix = "let a socket of this host join the group on 127.0.0.1 first, or send by another interface",
    .kind = environment,
    .provoke = provoke, .remedy = remedy)
