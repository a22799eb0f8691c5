#include "harness/scenario.h"

namespace {

outcome make(lab& lab) {
  const int type = lab.variant("raw") ? SOCK_RAW : SOCK_DGRAM;
  return lab.observe_socket_once([&] { return ::socket(AF_PACKET, type, 0); });
}

outcome provoke(lab& lab) {
  lab.drop_privileges();
  return make(lab);
}

outcome remedy(lab& lab) {
  lab.own_network();  // whoever makes a network has every right in it
  return make(lab);
}

}  // namespace

SOCKERR_SCENARIO(socket, packet_socket_without_privilege,
    .title = "Packet sockets are not for every user",
    .cause = "a packet socket sees and forges what goes over an interface, so it takes the right CAP_NET_RAW",
    .fix = "run with that right (setcap cap_net_raw+ep)",
    .kind = environment,
    .variants = "raw dgram",
    .own_process = true,
    .provoke = provoke, .remedy = remedy)
