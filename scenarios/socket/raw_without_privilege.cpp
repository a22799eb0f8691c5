#include "harness/scenario.h"

namespace {

outcome provoke(lab& lab) {
  lab.drop_privileges();
  return lab.observe_socket([&] { return ::socket(AF_INET, SOCK_RAW, IPPROTO_ICMP); });
}

outcome remedy(lab& lab) {
  lab.own_network();  // whoever makes a network has every right in it
  return lab.observe_socket([&] { return ::socket(AF_INET, SOCK_RAW, IPPROTO_ICMP); });
}

}  // namespace

SOCKERR_SCENARIO(socket, raw_without_privilege,
    .title = "A raw socket is not for every user",
    .cause = "a raw socket sees and forges packets of other programs, so it takes a right: CAP_NET_RAW, or being an administrator",
    .fix = "run with that right (setcap cap_net_raw+ep), or do without raw sockets: UDP, or the system's ping",
    .kind = environment,
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
