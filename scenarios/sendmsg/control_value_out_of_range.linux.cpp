#include "harness/scenario.h"

namespace {

outcome send_control(lab& lab, int value) {
  const connection c = lab.connected();
  const bool is_ipv6 = lab.variant("udp6");
  alignas(cmsghdr) char control[CMSG_SPACE(sizeof(int))] = {};
  greeting m;
  m.msg_control = control;
  m.msg_controllen = sizeof control;
  cmsghdr& header = *CMSG_FIRSTHDR(&m);
  header.cmsg_level = is_ipv6 ? int{IPPROTO_IPV6} : int{IPPROTO_IP};
  header.cmsg_type = is_ipv6 ? IPV6_HOPLIMIT : IP_TTL;
  header.cmsg_len = CMSG_LEN(sizeof(int));
  *reinterpret_cast<int*>(CMSG_DATA(&header)) = value;
  return lab.observe([&] { return ::sendmsg(c.client.get(), &m, 0); });
}

outcome provoke(lab& lab) { return send_control(lab, 256); }

outcome remedy(lab& lab) { return send_control(lab, 64); }

}  // namespace

SOCKERR_SCENARIO(sendmsg, control_value_out_of_range,
    .title = "A message is to make 256 hops",
    .cause = "the count has one byte in the packet, so that it goes from 1 to 255; with IPv6 0 is one too, and -1 means the usual",
    .fix = "give a number that fits",
    .kind = programmer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy)
