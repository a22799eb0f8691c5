#include "harness/scenario.h"

namespace {

/// Sends to a socket on loopback, and says from which address.
outcome send_from(lab& lab, const char* source) {
  const bool six = lab.variant("udp6");
  const connection c = lab.connected();
  alignas(cmsghdr) char control[CMSG_SPACE(sizeof(in6_pktinfo))] = {};
  greeting m;
  m.msg_control = control;
  m.msg_controllen = six ? CMSG_SPACE(sizeof(in6_pktinfo)) : CMSG_SPACE(sizeof(in_pktinfo));
  cmsghdr* const said = CMSG_FIRSTHDR(&m);
  said->cmsg_level = six ? IPPROTO_IPV6 : IPPROTO_IP;
  said->cmsg_type = six ? IPV6_PKTINFO : IP_PKTINFO;
  said->cmsg_len = six ? CMSG_LEN(sizeof(in6_pktinfo)) : CMSG_LEN(sizeof(in_pktinfo));
  const size_t place = six ? offsetof(in6_pktinfo, ipi6_addr) : offsetof(in_pktinfo, ipi_spec_dst);
  unsigned char* const address = CMSG_DATA(said) + place;
  lab.require(::inet_pton(six ? AF_INET6 : AF_INET, source, address) == 1, "no address");
  return lab.observe_once([&] { return ::sendmsg(c.client.get(), &m, 0); });
}

outcome provoke(lab& lab) {
  return send_from(lab, lab.variant("udp6") ? "2001:db8::7" : "203.0.113.9");  // of documents only
}

outcome remedy(lab& lab) { return send_from(lab, lab.variant("udp6") ? "::1" : "127.0.0.1"); }

}  // namespace

SOCKERR_SCENARIO(sendmsg, source_address_not_local,
    .title = "IP_PKTINFO names a source address that this host does not have",
    .cause = "only an address of this host can be the source; one that was taken away since it was learnt is none any more",
    .fix = "take the address that recvmsg told of the question, or leave it unspecified and let the route decide",
    .kind = programmer,
    .variants = "udp4 udp6",
    .provoke = provoke, .remedy = remedy)
