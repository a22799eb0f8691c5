#include "harness/scenario.h"

namespace {

outcome send_control(lab& lab, size_t length) {
  const connection c = lab.connected();
  alignas(cmsghdr) char control[CMSG_SPACE(sizeof(int))] = {};
  greeting m;
  m.msg_control = control;
  m.msg_controllen = sizeof control;
  cmsghdr& header = *CMSG_FIRSTHDR(&m);
  header.cmsg_level = IPPROTO_IP;
  header.cmsg_type = IP_TTL;
  header.cmsg_len = length;
  *reinterpret_cast<int*>(CMSG_DATA(&header)) = 64;
  return lab.observe([&] { return ::sendmsg(c.client.get(), &m, 0); });
}

outcome provoke(lab& lab) { return send_control(lab, sizeof(int)); }

outcome remedy(lab& lab) { return send_control(lab, CMSG_LEN(sizeof(int))); }

}  // namespace

SOCKERR_SCENARIO(sendmsg, control_data_malformed,
    .title = "Control data whose length leaves out its own header",
    .cause = "cmsg_len counts the header of the control data too, and this is less than the header alone",
    .fix = "set cmsg_len with CMSG_LEN, and msg_controllen with CMSG_SPACE",
    .kind = programmer,
    .variants = "udp4",
    .provoke = provoke, .remedy = remedy)
