#include "harness/scenario.h"

namespace {

int protocol_of(lab& lab) {
  if (lab.variant("icmp")) return IPPROTO_ICMP;
  if (lab.variant("icmpv6")) return IPPROTO_ICMPV6;
  if (lab.variant("tcp")) return IPPROTO_TCP;
  if (lab.variant("udp")) return IPPROTO_UDP;
  return lab.variant("raw") ? IPPROTO_RAW : 0;
}

outcome make_raw(lab& lab, int protocol) {
  const int family = lab.variant("inet6") ? AF_INET6 : AF_INET;
  return lab.observe_socket_once([&] { return ::socket(family, SOCK_RAW, protocol); });
}

outcome provoke(lab& lab) {
  if (lab.variant("ordinary"))
    lab.drop_privileges();
  else
    lab.own_network();  // whoever makes a network has every right in it
  return make_raw(lab, protocol_of(lab));
}

outcome remedy(lab& lab) {
  lab.own_network();
  return make_raw(lab, lab.variant("any_protocol") ? IPPROTO_ICMP : protocol_of(lab));
}

}  // namespace

SOCKERR_SCENARIO(socket, raw_triple,
    .title = "Which raw sockets there are, and for whom",
    .cause = "a raw socket must name its protocol, which may be any number; that is looked at before the right CAP_NET_RAW",
    .fix = "name the protocol, and run with the right",
    .kind = environment,
    .variants = "inet inet6 x any_protocol icmp icmpv6 tcp udp raw x ordinary privileged",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
