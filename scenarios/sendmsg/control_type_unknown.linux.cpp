#include "harness/scenario.h"

namespace {

outcome send_control(lab& lab, int type) {
  const connection c = lab.connected();
  alignas(cmsghdr) char control[CMSG_SPACE(sizeof(int))] = {};
  greeting m;
  m.msg_control = control;
  m.msg_controllen = sizeof control;
  cmsghdr& header = *CMSG_FIRSTHDR(&m);
  header.cmsg_level = lab.variant("socket") ? SOL_SOCKET : int{IPPROTO_IP};
  header.cmsg_type = type;
  header.cmsg_len = CMSG_LEN(sizeof(int));
  *reinterpret_cast<int*>(CMSG_DATA(&header)) = 2;  // hops, or SOF_TIMESTAMPING_TX_SOFTWARE
  return lab.observe([&] { return ::sendmsg(c.client.get(), &m, 0); });
}

outcome provoke(lab& lab) { return send_control(lab, 0x7777); }

outcome remedy(lab& lab) {
  return send_control(lab, lab.variant("socket") ? SO_TIMESTAMPING : IP_TTL);
}

}  // namespace

SOCKERR_SCENARIO(sendmsg, control_type_unknown,
    .title = "Control data of a type that the system does not know",
    .cause = "the level has no control data of this type; most options can be set for the socket only, not with one message",
    .fix = "send what the level takes, such as IP_TTL, IP_TOS and IP_PKTINFO, and set other options with setsockopt",
    .kind = programmer,
    .variants = "udp4 x ip socket",
    .provoke = provoke, .remedy = remedy)
